package dev.privacyenforcer.examples.libraries.use;

import java.util.concurrent.Callable;
import org.joda.time.*;
import org.joda.time.format.*;

/** Computes with dates and prints them. */
public final class UseJodaTime implements Callable<String> {

    @Override
    public String call() throws Exception {
        DateTime time = ISODateTimeFormat.dateTimeParser().parseDateTime("2024-02-29T10:00:00Z").withZone(DateTimeZone.forID("Europe/Berlin"));
        Period period = new Period(time, time.plusYears(1).minusDays(3), PeriodType.yearMonthDay());
        return DateTimeFormat.forPattern("EEE yyyy-MM-dd HH:mm ZZ").withLocale(java.util.Locale.ROOT).print(time.plusMonths(5))
                + period.getMonths() + ":" + period.getDays() + PeriodFormat.wordBased(java.util.Locale.ENGLISH).print(period);
    }
}
