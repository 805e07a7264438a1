package io.guicheng.upload;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Paints a picture anew: nothing but its points is left. The camera's note which side is up is obeyed before it is dropped. */
final class Pictures {

    /** Points of a picture that is still painted: it takes seven bytes for each. */
    private static final long LARGEST = 30_000_000;

    private static final float QUALITY = 0.9f;

    private Pictures() {}

    /** One at a time: a crowd of photographs must not take all of the server's memory. */
    static synchronized byte[] repaint(byte[] content) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                var format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > LARGEST) {
                    if (format.equals("png")) {
                        throw new IOException("too many points");
                    }
                    return JpegSegments.strip(content);
                }
                var upright = upright(reader.read(0), ExifOrientation.of(content), format.equals("png"));
                return format.equals("png") ? png(upright) : jpeg(upright);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation, boolean transparent) {
        var turned = orientation >= 5;
        var width = turned ? picture.getHeight() : picture.getWidth();
        var height = turned ? picture.getWidth() : picture.getHeight();
        var canvas = new BufferedImage(
                width,
                height,
                transparent && picture.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB);
        var paint = canvas.createGraphics();
        if (!canvas.getColorModel().hasAlpha()) {
            paint.setColor(Color.WHITE);
            paint.fillRect(0, 0, width, height);
        }
        paint.drawImage(picture, turn(orientation, picture.getWidth(), picture.getHeight()), null);
        paint.dispose();
        return canvas;
    }

    /** How the eight values of the note turn and mirror. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var target = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(target);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
