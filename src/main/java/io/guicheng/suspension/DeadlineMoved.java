package io.guicheng.suspension;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;

/** Published in the transaction in which counting goes on: a step of the case has another last day now. For registers that hold that day too. */
public record DeadlineMoved(CaseKey caseKey, String procedure, String step, LocalDate lastDay) {}
