package io.guicheng.upload;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which side of a JPEG is up, from 1 to 8, as the camera noted it (tag 0x0112 of the first directory of its Exif segment). */
final class ExifOrientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int APP1 = 0xffe1;
    private static final int SCAN = 0xffda;

    private ExifOrientation() {}

    /** Anything that cannot be understood is upright. */
    static int of(byte[] content) {
        try {
            var bytes = ByteBuffer.wrap(content);
            if (Short.toUnsignedInt(bytes.getShort()) != 0xffd8) {
                return UPRIGHT;
            }
            while (true) {
                var marker = Short.toUnsignedInt(bytes.getShort());
                var length = Short.toUnsignedInt(bytes.getShort());
                if (marker == SCAN || length < 2) {
                    return UPRIGHT;
                }
                var next = bytes.position() + length - 2;
                if (marker == APP1 && bytes.getInt() == 0x45786966) {
                    bytes.getShort();
                    return inDirectory(bytes.slice());
                }
                bytes.position(next);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static int inDirectory(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                var value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
