package dev.privacyenforcer.examples.libraries.use;

import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Parses, selects, cleans. */
public final class UseJsoup implements Callable<String> {

    @Override
    public String call() throws Exception {
        Document page = Jsoup.parse("<title>T</title><ul><li class=a>one <b>1</b><li>two &amp; &eacute;<li class=a>three</ul>");
        String chosen = page.select("li.a:not(:has(b)), li b").eachText().toString();
        return chosen + page.title() + Jsoup.clean("<p onclick='x()'>hi <script>no</script><b>yes</b>", Safelist.basic());
    }
}
