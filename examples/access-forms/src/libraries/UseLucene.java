package dev.privacyenforcer.examples.libraries.use;

import java.util.concurrent.Callable;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Indexes and finds. */
public final class UseLucene implements Callable<String> {

    @Override
    public String call() throws Exception {
        StringBuilder found = new StringBuilder();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            IndexWriterConfig config = new IndexWriterConfig(new StandardAnalyzer()).setMergeScheduler(new SerialMergeScheduler());
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (String text : new String[] {"the quick brown fox", "a lazy dog", "quick dogs are brown"}) {
                    Document document = new Document();
                    document.add(new TextField("text", text, Field.Store.YES));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                BooleanQuery query = new BooleanQuery.Builder()
                        .add(new TermQuery(new Term("text", "quick")), BooleanClause.Occur.MUST)
                        .add(new FuzzyQuery(new Term("text", "dog")), BooleanClause.Occur.SHOULD).build();
                for (ScoreDoc hit : searcher.search(query, 5).scoreDocs) {
                    found.append(reader.storedFields().document(hit.doc).get("text")).append(Math.round(hit.score * 1000));
                }
            }
        }
        return found.toString();
    }
}
