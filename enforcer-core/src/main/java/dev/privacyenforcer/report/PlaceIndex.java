package dev.privacyenforcer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Numbers the places in the code, so that tables can refer to them and stay readable. */
final class PlaceIndex {

    private final Map<Entry, Integer> numbers = new LinkedHashMap<>();

    /** One place. */
    private record Entry(String location, String within) {}

    /**
     * One place under its number.
     *
     * @param number its number
     * @param location the access point
     * @param within the method that opened the innermost scope, or empty
     */
    record Numbered(int number, String location, String within) {}

    private PlaceIndex() {}

    static PlaceIndex of(List<FlowLine> lines) {
        PlaceIndex index = new PlaceIndex();
        lines.stream()
                .flatMap(line -> line.places().stream())
                .map(place -> entry(place.value()))
                .distinct()
                .sorted(Comparator.comparing(Entry::location).thenComparing(Entry::within))
                .forEach(entry -> index.numbers.put(entry, index.numbers.size() + 1));
        return index;
    }

    private static Entry entry(Place place) {
        return new Entry(place.location(), place.within());
    }

    List<Numbered> all() {
        List<Numbered> all = new ArrayList<>();
        numbers.forEach((entry, number) -> all.add(new Numbered(number, entry.location(), entry.within())));
        return all;
    }

    /** {@return links to the places as markup; it is made of numbers alone, so nothing has to be escaped} */
    String links(List<Counted<Place>> places) {
        return places.stream()
                .map(place -> numbers.get(entry(place.value())))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(number -> "<a href=\"#p" + number + "\">" + number + "</a>")
                .collect(Collectors.joining(" "));
    }
}
