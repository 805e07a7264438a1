/** Benchmarks: {@code mvn -Pbench verify} runs the classes named *Bench and writes target/benchmarks.md. */
package io.guicheng.bench;
