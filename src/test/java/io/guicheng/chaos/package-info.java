/** Faults put into a running server: killed, cut off from its database, asked twice. See docs/faults.md. */
package io.guicheng.chaos;
