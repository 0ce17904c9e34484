package dev.privacyenforcer.report;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The lines of the record as comma-separated values (RFC 4180), every cell quoted, with the mark Excel looks for. */
final class RecordCsv {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private RecordCsv() {}

    static String of(ProcessingRecord record, RecordProfile profile) throws IOException {
        RecordTable table = RecordTable.of(record, profile);
        List<List<String>> all = new ArrayList<>(List.of(table.head()));
        all.addAll(table.rows());
        CsvMapper mapper = CsvMapper.csvBuilder()
                .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
                .build();
        CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
        return BYTE_ORDER_MARK + mapper.writer(schema).writeValueAsString(all);
    }
}
