package io.guicheng.files;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Looks at markup before anybody reads it. */
public final class SafeXml {

    private SafeXml() {}

    /**
     * Refuses a document type: it is where entities that read files, ask other servers or grow without end are declared, and none of the
     * formats taken here has one. Only the part before the root element is read, in whatever encoding the document names.
     *
     * @throws UnsafeFile when there is one, or when this is no XML
     */
    public static void refuseDocumentType(InputStream document) throws UnsafeFile {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(document);
            while (reader.hasNext()) {
                var event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new UnsafeFile("含有文档类型声明（DOCTYPE）");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return;
                }
            }
            throw new UnsafeFile("不是完整的 XML");
        } catch (XMLStreamException e) {
            throw new UnsafeFile("不是合法的 XML");
        }
    }
}
