package dev.strata.shared.web.json;

import java.io.StringReader;
import java.util.List;

import jakarta.json.Json;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.strata.shared.web.problem.FieldProblem;

import static org.assertj.core.api.Assertions.assertThat;

class BindingFaultsTest {

    record Price(Long amount, String currency) {}

    record Line(Integer quantity) {}

    record Request(String email, Price price, List<Line> lines, Boolean gift) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"eMail": 1}                          | /eMail            | is not a member of this object
            {"price": {"amount": 1, "a/b": 2}}    | /price/a~1b       | is not a member of this object
            {"lines": [{"quantity": 1}, {"q": 1}]} | /lines/1/q       | is not a member of this object
            {"lines": [{"quantity": "1"}]}        | /lines/0/quantity | must be of type number
            {"lines": {}}                         | /lines            | must be of type array
            {"price": []}                         | /price            | must be of type object
            {"email": 7}                          | /email            | must be of type string
            {"gift": "true"}                      | /gift             | must be of type boolean
            []                                    | ''                | must be of type object
            """)
    void pointsToMember(String body, String pointer, String detail) {
        assertThat(faultsIn(body)).containsExactly(new FieldProblem(pointer, null, detail));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}
            {"email": null, "price": {"amount": 1}, "lines": [], "gift": false}
            """)
    void findsNothingInFittingBody(String body) {
        assertThat(faultsIn(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000, 5", "1, 100000"})
    void limitsWhatItRepeats(int members, int length) {
        StringBuilder body = new StringBuilder("{\"x\": 0");
        for (int i = 0; i < members; i++) {
            body.append(",\"").append(i).append("y".repeat(length)).append("\": 0");
        }

        assertThat(faultsIn(body + "}").toString()).hasSizeLessThan(2_000);
    }

    private static List<FieldProblem> faultsIn(String body) {
        return BindingFaults.in(Json.createReader(new StringReader(body)).readValue(), Request.class);
    }
}
