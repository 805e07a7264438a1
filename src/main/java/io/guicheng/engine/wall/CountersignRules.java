package io.guicheng.engine.wall;

import io.guicheng.engine.Countersign;
import io.guicheng.engine.wall.ModelRules.Finding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** What a model may say of steps that several sign; see {@link Countersign}. */
final class CountersignRules {

    private static final Set<String> FORMS = Set.of("all", "share", "one");
    private static final Set<String> REFUSALS = Set.of("ends", "counts");

    private final Predicate<String> shares;

    /**
     * @param shares whether a key is that of a parameter which is a share to be reached or exceeded
     */
    CountersignRules(Predicate<String> shares) {
        this.shares = shares;
    }

    /** What is wrong with the properties of an element of a model; empty for one that says nothing of signing. */
    List<Finding> findings(Element element) {
        var said = said(element);
        var form = said.get(Countersign.FORM);
        var share = said.get(Countersign.SHARE);
        var refusal = said.get(Countersign.REFUSAL);
        if (form == null && share == null && refusal == null) {
            return List.of();
        }
        return Stream.of(
                        fault(!signedBySeveral(element), "只有多实例用户任务才能会签（countersign、countersignShare、refusal）"),
                        fault(form == null || !FORMS.contains(form), "countersign只能是all、share或one"),
                        fault("all".equals(form) != (refusal != null), "countersign=all须写明refusal，其他会签方式不写"),
                        fault(refusal != null && !REFUSALS.contains(refusal), "refusal只能是ends或counts"),
                        fault("share".equals(form) != (share != null), "countersign=share须写明countersignShare，其他会签方式不写"),
                        fault(share != null && !shares.test(share), "countersignShare不是一个写明“达到”或“超过”的比例参数：" + share))
                .filter(Objects::nonNull)
                .map(fault -> new Finding(element, fault))
                .toList();
    }

    private static @Nullable String fault(boolean there, String message) {
        return there ? message : null;
    }

    private static boolean signedBySeveral(Element element) {
        return element.getTagName().equals("userTask")
                && element.elements().stream()
                        .anyMatch(child -> child.getTagName().equals("multiInstanceLoopCharacteristics"));
    }

    private static Map<String, String> said(Element element) {
        return inside(inside(inside(Stream.of(element), "extensionElements"), "properties"), "property")
                .filter(property -> property.attribute("name") != null && property.attribute("value") != null)
                .collect(Collectors.toMap(
                        property -> property.attribute("name"),
                        property -> property.attribute("value"),
                        (first, second) -> first + " " + second));
    }

    private static Stream<Element> inside(Stream<Element> elements, String name) {
        return elements.flatMap(element -> element.elements().stream())
                .filter(child -> child.getTagName().equals(name));
    }
}
