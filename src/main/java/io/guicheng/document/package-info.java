/** Official documents (公文): templates an administrator can replace, filled from the registers, as PDF and DOCX in the layout of GB/T 9704. */
@ApplicationModule(
        id = "document",
        displayName = "文书",
        allowedDependencies = {"kernel", "casework", "clause"})
@NullMarked
package io.guicheng.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
