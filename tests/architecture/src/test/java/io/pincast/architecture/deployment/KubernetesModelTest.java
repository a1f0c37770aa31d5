package io.pincast.architecture.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** That the strict reading of manifests finds what a cluster would refuse. */
class KubernetesModelTest {

    @Test
    void findsAMisspeltField() {
        assertThat(problems("""
                kind: Deployment
                spec: {selector: {}, template: {spec: {containers: [{name: a, securtyContext: {}}]}}}
                """))
                .containsExactly("Deployment.spec.template.spec.containers[]: no field securtyContext");
    }

    @Test
    void findsANumberWhereTextIsWanted() {
        assertThat(problems("""
                kind: ConfigMap
                data: {PORT: 8080}
                """)).containsExactly("ConfigMap.data.PORT: 8080 is no java.lang.String");
    }

    @Test
    void findsWhatIsMissing() {
        assertThat(problems("""
                kind: Deployment
                spec: {template: {spec: {containers: [{image: a}]}}}
                """))
                .containsExactlyInAnyOrder(
                        "Deployment.spec.template.spec.containers[]: lacks name", "Deployment.spec: lacks selector");
    }

    @Test
    void findsAKindThatIsNone() {
        assertThat(problems("kind: Deploiment")).containsExactly("there is no kind Deploiment");
    }

    @Test
    void acceptsPortsByNumberAndByName() {
        assertThat(problems("""
                kind: Service
                spec: {ports: [{port: 80, targetPort: http}, {port: 81, targetPort: 8081}]}
                """)).isEmpty();
    }

    private static List<String> problems(String yaml) {
        return KubernetesModel.problemsOf(StrictYaml.documentsIn(yaml).getFirst());
    }
}
