package dev.strata.shared.data.concurrency;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExpectedVersionTest {

    @Test
    void acceptsListedVersionsOnly() {
        ExpectedVersion expected = new ExpectedVersion(Set.of(3, 4));
        assertThatCode(() -> expected.check(4)).doesNotThrowAnyException();
        assertThatThrownBy(() -> expected.check(5)).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void acceptsNoVersionWhenListIsEmpty() {
        assertThatThrownBy(() -> new ExpectedVersion(Set.of()).check(0)).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void acceptsAnyVersion() {
        assertThatCode(() -> ExpectedVersion.any().check(7)).doesNotThrowAnyException();
    }

    @Test
    void rejectsException() {
        ExpectedVersion expected = ExpectedVersion.any().except(Set.of(3));

        expected.check(2);
        assertThatThrownBy(() -> expected.check(3)).isInstanceOf(StaleVersionException.class);
    }
}
