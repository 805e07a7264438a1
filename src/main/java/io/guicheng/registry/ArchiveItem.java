package io.guicheng.registry;

/**
 * One of the six facts of a personnel file (三龄两历一身份), as the paper file says and as the register says.
 *
 * @param item 年龄, 工龄, 党龄, 学历, 工作经历, 干部身份
 */
public record ArchiveItem(String officialId, String item, String inFile, String inRegister) {

    public boolean agrees() {
        return inFile.equals(inRegister);
    }
}
