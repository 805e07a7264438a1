package io.guicheng.api;

import io.guicheng.demo.DemoClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The demo city's calendar. Not there at all on a server without demo data: the paths answer 404. */
@RestController
@ConditionalOnProperty("guicheng.demo")
@Tag(name = "演示", description = "仅演示环境：快进日期")
class DemoController {

    private final DemoClock clock;

    DemoController(DemoClock clock) {
        this.clock = clock;
    }

    /** The demo city's day. */
    record DemoDay(LocalDate today) {}

    /** How far to turn the calendar, in calendar days. */
    record Forward(int days) {}

    @GetMapping("/api/demo")
    @Operation(summary = "演示城市的今天")
    DemoDay today() {
        return new DemoDay(clock.today());
    }

    @PostMapping("/api/demo/forward")
    @Operation(summary = "演示城市的日历快进若干天")
    DemoDay forward(@RequestBody Forward forward) {
        return new DemoDay(clock.forward(forward.days()));
    }
}
