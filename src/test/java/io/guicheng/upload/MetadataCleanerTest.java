package io.guicheng.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;

/** What a file says of who made it is not in it any more, and what cannot be taken out is said. */
class MetadataCleanerTest {

    private static final String WHO = "LinYiwei-at-home";

    private final MetadataCleaner cleaner = new MetadataCleaner();

    @Test
    void a_photograph_loses_its_exif_and_stands_upright() throws IOException {
        // given: 40 wide, 20 high, left half red; turned a quarter to the right when it is looked at
        var photograph = withExif(picture("jpeg", 40, 20), 6);
        assertThat(text(photograph)).contains(WHO);
        assertThat(ExifOrientation.of(photograph)).isEqualTo(6);

        // when
        var cleaned = cleaner.clean("IMG_1.JPG", photograph);

        // then
        assertThat(cleaned.cleaned()).isTrue();
        assertThat(text(cleaned.content())).doesNotContain(WHO, "Exif");
        var seen = ImageIO.read(new ByteArrayInputStream(cleaned.content()));
        assertThat(seen.getWidth()).isEqualTo(20);
        assertThat(seen.getHeight()).isEqualTo(40);
        assertThat(new Color(seen.getRGB(10, 5)).getRed())
                .as("what was left is above")
                .isGreaterThan(200);
        assertThat(new Color(seen.getRGB(10, 35)).getBlue()).isGreaterThan(200);
    }

    @Test
    void every_way_to_hold_a_camera_is_turned_to_the_same_picture() throws IOException {
        for (var orientation = 1; orientation <= 8; orientation++) {
            var cleaned = cleaner.clean("a.jpeg", withExif(picture("jpeg", 48, 16), orientation));
            var seen = ImageIO.read(new ByteArrayInputStream(cleaned.content()));
            assertThat(seen.getWidth() > seen.getHeight())
                    .as("orientation " + orientation)
                    .isEqualTo(orientation < 5);
            var red = switch (orientation) {
                case 1, 4 -> new int[] {2, 8};
                case 2, 3 -> new int[] {45, 8};
                case 5, 6 -> new int[] {8, 2};
                default -> new int[] {8, 45};
            };
            assertThat(new Color(seen.getRGB(red[0], red[1])).getRed())
                    .as("orientation " + orientation)
                    .isGreaterThan(200);
        }
    }

    @Test
    void a_photograph_too_large_to_paint_loses_its_notes_all_the_same() throws IOException {
        var photograph = concat(withExif(picture("jpeg", 6100, 5000), 3), WHO.getBytes(ISO_8859_1));

        var cleaned = cleaner.clean("a.jpg", photograph);

        assertThat(cleaned.cleaned()).isTrue();
        assertThat(text(cleaned.content())).doesNotContain(WHO, "Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(cleaned.content())).getWidth())
                .isEqualTo(6100);
    }

    @Test
    void a_drawing_loses_its_notes_and_what_hangs_behind_its_end() throws IOException {
        var drawing = withText(picture("png", 30, 30));
        assertThat(text(drawing)).contains(WHO);

        var cleaned = cleaner.clean("a.png", concat(drawing, WHO.getBytes(ISO_8859_1)));

        assertThat(cleaned.cleaned()).isTrue();
        assertThat(text(cleaned.content())).doesNotContain(WHO);
        assertThat(ImageIO.read(new ByteArrayInputStream(cleaned.content())).getWidth())
                .isEqualTo(30);
    }

    @Test
    void a_pdf_loses_its_descriptions_its_older_versions_and_the_authors_of_notes() throws IOException {
        // given: a document that was changed once, with the first version still in it
        var first = pdf();
        byte[] changed;
        try (var document = Loader.loadPDF(first)) {
            document.getDocumentInformation().setAuthor("Other-" + WHO);
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            changed = out.toByteArray();
        }
        assertThat(text(changed))
                .contains(WHO)
                .contains("Other-" + WHO)
                .contains("note-" + WHO)
                .contains("xmp-" + WHO);

        // when
        var cleaned = cleaner.clean("a.pdf", changed);

        // then
        assertThat(cleaned.cleaned()).isTrue();
        assertThat(text(cleaned.content())).doesNotContain(WHO, "/Author", "/Metadata", "xmpmeta");
        try (var document = Loader.loadPDF(cleaned.content())) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
            assertThat(document.getDocumentInformation().getCOSObject().size()).isZero();
        }
    }

    @Test
    void a_word_file_loses_its_author_its_editors_and_the_camera_of_its_pictures() throws IOException {
        // given
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
        parts.put("docProps/core.xml", ("<dc:creator>" + WHO + "</dc:creator>").getBytes(UTF_8));
        parts.put("docProps/app.xml", ("<Company>" + WHO + "</Company>").getBytes(UTF_8));
        parts.put("word/people.xml", ("<w15:person w15:author=\"" + WHO + "\"/>").getBytes(UTF_8));
        parts.put(
                "word/document.xml",
                ("<w:p><w:ins w:id=\"1\" w:author=\"" + WHO + "\" w:date=\"2026-01-01\"><w:t>他收了钱</w:t></w:ins></w:p>")
                        .getBytes(UTF_8));
        parts.put("word/comments.xml", ("<w:comment w:author='" + WHO + "' w:initials=\"LYW\"/>").getBytes(UTF_8));
        parts.put("word/media/image1.jpeg", withExif(picture("jpeg", 20, 10), 1));

        // when
        var cleaned = cleaner.clean("材料.docx", zip(parts));

        // then
        assertThat(cleaned.cleaned()).isTrue();
        var left = unzip(cleaned.content());
        assertThat(left.keySet()).containsExactlyElementsOf(parts.keySet());
        left.forEach((name, content) -> assertThat(text(content)).as(name).doesNotContain(WHO, "LYW"));
        assertThat(new String(left.get("word/document.xml"), UTF_8)).contains("他收了钱");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(cleaned.content()))) {
            assertThat(zip.getNextEntry().getTime()).isLessThan(400_000_000_000L);
        }
    }

    @Test
    void what_cannot_be_cleaned_is_kept_as_it_is_and_said() throws IOException {
        var sound = "RIFF....WAVE".getBytes(ISO_8859_1);
        assertThat(cleaner.clean("a.wav", sound).cleaned()).isFalse();
        assertThat(cleaner.clean("a.wav", sound).content()).isEqualTo(sound);
        assertThat(cleaner.clean("a.doc", sound).cleaned()).isFalse();
        assertThat(cleaner.clean("a.txt", sound).cleaned())
                .as("nothing to take out")
                .isTrue();
        assertThat(cleaner.clean("a.png", "no picture".getBytes(UTF_8)).cleaned())
                .isFalse();
        assertThat(cleaner.clean("a.pdf", "%PDF-1.4 broken".getBytes(UTF_8)).cleaned())
                .isFalse();
        assertThat(cleaner.clean("a.docx", "no zip".getBytes(UTF_8)).cleaned()).isFalse();
        assertThat(cleaner.clean("a.pdf", encrypted()).cleaned()).isFalse();
    }

    @Test
    void a_small_file_that_unpacks_to_something_huge_is_not_unpacked() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1_000_000];
            for (var i = 0; i < 210; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(1_000_000);

        assertThat(cleaner.clean("a.docx", bomb.toByteArray()).cleaned()).isFalse();
        assertThat(cleaner.clean("a.png", hugePicture()).cleaned()).isFalse();
    }

    // ---- files

    private static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paint = picture.createGraphics();
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, width / 2, height);
        paint.setColor(Color.BLUE);
        paint.fillRect(width / 2, 0, width - width / 2, height);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        var maker = (WHO + "\0").getBytes(ISO_8859_1);
        var tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + maker.length);
        tiff.put("MM".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(maker);
        var segment = ByteBuffer.allocate(2 + 2 + 6 + tiff.capacity());
        segment.putShort((short) 0xffe1)
                .putShort((short) (2 + 6 + tiff.capacity()))
                .put("Exif\0\0".getBytes(ISO_8859_1))
                .put(tiff.array());
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(segment.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] withText(byte[] png) {
        var out = new ByteArrayOutputStream();
        // signature and header take 33 bytes
        out.write(png, 0, 33);
        out.writeBytes(chunk("tEXt", ("Author\0" + WHO).getBytes(ISO_8859_1)));
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(type.getBytes(ISO_8859_1))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A header that promises a hundred thousand million points. */
    private static byte[] hugePicture() throws IOException {
        var png = picture("png", 10, 10);
        var header = ByteBuffer.allocate(13)
                .putInt(300_000)
                .putInt(300_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var out = new ByteArrayOutputStream();
        out.write(png, 0, 8);
        out.writeBytes(chunk("IHDR", header));
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            var note = new PDAnnotationText();
            note.setTitlePopup("note-" + WHO);
            note.setContents("看这里");
            page.getAnnotations().add(note);
            document.addPage(page);
            document.getDocumentInformation().setAuthor(WHO);
            var xmp = new PDMetadata(document);
            xmp.importXMPMetadata(("<x:xmpmeta>xmp-" + WHO + "</x:xmpmeta>").getBytes(UTF_8));
            document.getDocumentCatalog().setMetadata(xmp);
            page.setMetadata(xmp);
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted() throws IOException {
        try (var document = Loader.loadPDF(pdf())) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] content) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
