package io.guicheng.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;

/** Takes the descriptions out of a PDF: information, XMP, private data of programs, authors and times of notes. Older versions inside go too. */
final class PdfFiles {

    private static final List<COSName> EVERYWHERE =
            List.of(COSName.METADATA, COSName.getPDFName("PieceInfo"), COSName.getPDFName("LastModified"));

    /** In notes: who wrote them, and when. */
    private static final List<COSName> IN_NOTES =
            List.of(COSName.T, COSName.M, COSName.getPDFName("CreationDate"), COSName.getPDFName("NM"));

    private static final COSName ID = COSName.ID;

    private PdfFiles() {}

    static byte[] clean(byte[] content) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw new IOException("encrypted");
            }
            var inner = document.getDocument();
            for (COSObjectKey key : List.copyOf(inner.getXrefTable().keySet())) {
                COSObject held = inner.getObjectFromPool(key);
                strip(held.getObject());
            }
            inner.getTrailer().removeItem(COSName.INFO);
            inner.getTrailer().removeItem(ID);
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static void strip(COSBase object) {
        if (object instanceof COSDictionary dictionary) {
            EVERYWHERE.forEach(dictionary::removeItem);
            if (isNote(dictionary)) {
                IN_NOTES.forEach(dictionary::removeItem);
            }
            for (var value : dictionary.getValues()) {
                // what is referred to by number is met by itself
                if (value instanceof COSDictionary) {
                    strip(value);
                }
            }
        }
    }

    private static boolean isNote(COSDictionary dictionary) {
        return COSName.ANNOT.equals(dictionary.getCOSName(COSName.TYPE))
                && !COSName.WIDGET.equals(dictionary.getCOSName(COSName.SUBTYPE));
    }
}
