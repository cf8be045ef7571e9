package dev.strata.shared.web.mapper;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import dev.strata.shared.web.paging.ListQuery;
import dev.strata.shared.web.problem.FieldProblem;
import dev.strata.shared.web.problem.Problem;

/** Maps constraint violations to a 400 that lists every invalid field. */
final class ValidationProblem {

    private ValidationProblem() {}

    static Problem of(ConstraintViolationException exception) {
        Set<ConstraintViolation<?>> violations = exception.getConstraintViolations();
        if (violations.stream().anyMatch(ValidationProblem::isInResponse)) {
            return Problem.of(500);
        }
        return Problem.invalidInput(fieldsOf(violations));
    }

    private static boolean isInResponse(ConstraintViolation<?> violation) {
        return hasNode(violation.getPropertyPath(), ElementKind.RETURN_VALUE);
    }

    private static List<FieldProblem> fieldsOf(Set<ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(ValidationProblem::fieldOf)
                .sorted(Comparator.comparing(FieldProblem::toString))
                .toList();
    }

    private static FieldProblem fieldOf(ConstraintViolation<?> violation) {
        Path path = violation.getPropertyPath();
        boolean isParameter = hasNode(path, ElementKind.PARAMETER)
                && (!hasNode(path, ElementKind.PROPERTY) || violation.getLeafBean() instanceof ListQuery);
        return isParameter
                ? new FieldProblem(null, lastName(path), violation.getMessage())
                : new FieldProblem(pointerTo(path), null, violation.getMessage());
    }

    private static boolean hasNode(Path path, ElementKind kind) {
        for (Path.Node node : path) {
            if (node.getKind() == kind) {
                return true;
            }
        }
        return false;
    }

    private static String lastName(Path path) {
        String name = "";
        for (Path.Node node : path) {
            name = node.getName();
        }
        return name;
    }

    private static String pointerTo(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
