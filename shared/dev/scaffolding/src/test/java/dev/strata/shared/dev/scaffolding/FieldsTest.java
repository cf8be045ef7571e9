package dev.strata.shared.dev.scaffolding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FieldsTest {

    @Test
    void readsNameTypeLengthAndWhetherItIsRequiredOrUnique() {
        Fields fields = Fields.parse("number:string(20)!unique, dueOn:date, amount:money!");

        assertThat(fields.all()).extracting(Field::name).containsExactly("number", "dueOn", "amount");
        assertThat(fields.all()).extracting(Field::isRequired).containsExactly(true, false, true);
        assertThat(fields.all()).extracting(Field::isUnique).containsExactly(true, false, false);
        assertThat(fields.all().get(0).length()).isEqualTo(20);
    }

    @Test
    void keepsMoneyInTwoColumnsAndEverythingElseInOne() {
        assertThat(Field.parse("price:money!").attributes())
                .extracting(Field.Attribute::column)
                .containsExactly("price_amount", "price_currency");
        assertThat(Field.parse("amount:money").attributes())
                .extracting(Field.Attribute::column)
                .containsExactly("amount", "amount_currency");
        assertThat(Field.parse("dueOn:date").attributes())
                .extracting(Field.Attribute::column)
                .containsExactly("due_on");
    }

    @Test
    void sortsByNothingThatMayBeMissing() {
        assertThat(Fields.parse("dueOn:date, issuedOn:date!, paid:boolean!").sorts())
                .extracting(Field::name)
                .containsExactly("issuedOn");
    }

    @Test
    void letsTheTemplatesWordsStayInAFieldsName() {
        Field field = Field.parse("productId:uuid");

        assertThat(field.name()).doesNotContain("product").hasSameSizeAs("productId");
        assertThat(Sentinel.reveal(field.name())).isEqualTo("productId");
        assertThat(Sentinel.reveal(field.constant())).isEqualTo("PRODUCT_ID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number                 | Write each of -Dfields like",
                "Number:string          | Write each of -Dfields like",
                "number:text            | one of the types [string, int, long, boolean, date, instant, money, uuid]",
                "dueON:date             | without two capitals in a row",
                "class:string           | reserves it",
                "user:string            | reserves it",
                "version:int            | every slice has that already",
                "dueOn:date(3)          | Only a string has a length",
                "name:string(0)         | Only a string has a length",
                "paid:boolean!unique    | Only a string or a uuid is unique",
                "code:string(3)!unique  | room for 8 characters",
                "a1:int, a1:long        | two of them need the name 'a1'",
                "due:money, dueAmount:long | two of them need the name 'due_amount'",
                "''                     | Write each of -Dfields like",
            })
    void saysWhatToTypeInstead(String fields, String sentence) {
        assertThatThrownBy(() -> Fields.parse(fields))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining(sentence);
    }
}
