package dev.strata.shared.dev.scaffolding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FieldsTest {

    @Test
    void parsesNameTypeLengthAndFlags() {
        Fields fields = Fields.parse("number:string(20)!unique, dueOn:date, amount:money!");

        assertThat(fields.all()).extracting(Field::name).containsExactly("number", "dueOn", "amount");
        assertThat(fields.all()).extracting(Field::isRequired).containsExactly(true, false, true);
        assertThat(fields.all()).extracting(Field::isUnique).containsExactly(true, false, false);
        assertThat(fields.all().get(0).length()).isEqualTo(20);
    }

    @Test
    void storesMoneyInTwoColumns() {
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
    void sortsByRequiredFieldsOnly() {
        assertThat(Fields.parse("dueOn:date, issuedOn:date!, paid:boolean!").where(Field::isSortable))
                .extracting(Field::name)
                .containsExactly("issuedOn");
    }

    @Test
    void filtersByFirstCurrencyWithoutPrefix() {
        assertThat(Fields.parse("price:money!, discount:money").filters())
                .extracting(Filter::name)
                .contains("currency", "discountCurrency");
    }

    @Test
    void listsNeitherByUniqueValuesNorByLongTexts() {
        assertThat(Fields.parse("sku:string(40)!unique, note:string(2000)").filters())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date:date",
                "status:string(20)!",
                "sort:string",
                "limit2:int",
                "type:string",
                "key:string",
                "value:int",
                "index:int",
                "row:int",
                "request:string",
                "product:string!unique"
            })
    void acceptsNamesThatHaveAMeaningElsewhere(String fields) {
        assertThat(Fields.parse(fields).all()).hasSize(1);
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
                "version:int            | has that already",
                "id:uuid                | has that already",
                "details:string         | has that already",
                "limit:int              | SQL reserves it",
                "order:int              | SQL reserves it",
                "cursor:boolean         | would be there twice",
                "sort:uuid              | would be there twice",
                "page:boolean           | would be there twice",
                "hashCode:int           | Java reserves it",
                "getClass:string        | Java reserves it",
                "other:string!unique    | has a variable of this name",
                "dueOn:date(3)          | Only a string has a length",
                "name:string(0)         | Only a string has a length",
                "paid:boolean!unique    | Only a string or a uuid can be unique",
                "code:string(3)!unique  | a length of 8 or more",
                "a1:int, a1:long        | the name 'a1' would be there twice",
                "due:money, dueAmount:long | the name 'due_amount' would be there twice",
                "''                     | Write each of -Dfields like",
            })
    void rejectsWithASentence(String fields, String sentence) {
        assertThatThrownBy(() -> Fields.parse(fields))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining(sentence);
    }
}
