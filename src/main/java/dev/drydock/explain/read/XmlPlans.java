package dev.drydock.explain.read;

import java.io.StringReader;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// EXPLAIN (FORMAT XML). Its names are those of JSON with `-` for what a tag can't hold. What stands before a mistake is kept.
final class XmlPlans {
    private static final XMLInputFactory XML = factory();

    /// Elements that hold one element for each item.
    private static final Set<String> LISTS =
            Set.of(
                    "Plans",
                    "Workers",
                    "Triggers",
                    "Target Tables",
                    "Grouping Sets",
                    "Group Keys",
                    "Group Key",
                    "Hash Keys",
                    "Hash Key");

    /// Names whose `-` is one in JSON, too, or stands for a slash.
    private static final Map<String, String> HYPHENATED =
            Map.of(
                    "One Time Filter", "One-Time Filter",
                    "Full sort Groups", "Full-sort Groups",
                    "Pre sorted Groups", "Pre-sorted Groups");

    private XmlPlans() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static boolean startsAt(Line line) {
        String text = line.text().stripLeading();
        return text.startsWith("<explain") || text.startsWith("<?xml");
    }

    static Found read(Excerpt whole) {
        Excerpt excerpt = whole.to(end(whole));
        XmlTree tree = new XmlTree();
        String text = excerpt.text();
        // Only white space may stand before an XML declaration's line.
        int start = text.indexOf('<');
        try {
            XMLStreamReader reader =
                    XML.createXMLStreamReader(new StringReader(text.substring(start)));
            while (reader.hasNext()) {
                event(reader, reader.next(), tree, start);
            }
            return new Found(tree.top(), null, excerpt.size());
        } catch (XMLStreamException e) {
            return new Found(
                    tree.top(),
                    new Fault("This is no XML: " + problem(e), place(e.getLocation(), start)),
                    excerpt.size());
        }
    }

    private static int end(Excerpt excerpt) {
        for (int i = 0; i < excerpt.size(); i++) {
            if (excerpt.line(i).text().contains("</explain>")) {
                return i + 1;
            }
        }
        return excerpt.size();
    }

    private static void event(XMLStreamReader reader, int event, XmlTree tree, int start) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT ->
                    tree.open(name(reader.getLocalName()), place(reader.getLocation(), start));
            case XMLStreamConstants.END_ELEMENT -> tree.close();
            case XMLStreamConstants.CHARACTERS -> tree.text(reader.getText());
            default -> {
                // Comments and the like say nothing about a plan.
            }
        }
    }

    private static String name(String tag) {
        String spaced = tag.replace('-', ' ').replace("I O ", "I/O ");
        return HYPHENATED.getOrDefault(spaced, spaced);
    }

    static boolean isList(String name) {
        return LISTS.contains(name);
    }

    private static String problem(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int text = message.indexOf("Message: ");
        return text < 0 ? message : message.substring(text + "Message: ".length());
    }

    private static Place place(Location location, int start) {
        int line = Math.max(0, location.getLineNumber() - 1);
        int column = Math.max(0, location.getColumnNumber() - 1);
        return new Place(line, line == 0 ? column + start : column);
    }
}
