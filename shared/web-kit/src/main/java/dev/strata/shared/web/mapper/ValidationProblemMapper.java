package dev.strata.shared.web.mapper;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.problem.FieldProblem;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;
import dev.strata.shared.web.problem.StatusDetails;

/** Input that breaks its constraints: 400 with every field at fault. */
@Provider
public class ValidationProblemMapper extends ProblemMapper<ConstraintViolationException> {

    @Override
    protected Problem problemOf(ConstraintViolationException exception) {
        Set<ConstraintViolation<?>> violations = exception.getConstraintViolations();
        if (violations.stream().anyMatch(ValidationProblemMapper::isInAnAnswer)) {
            return Problem.of(500, StatusDetails.of(500));
        }
        return Problem.of(Status.BAD_REQUEST, "invalid-input", "Some fields are not as they must be.")
                .with(fieldsOf(violations));
    }

    private static boolean isInAnAnswer(ConstraintViolation<?> violation) {
        return hasNode(violation.getPropertyPath(), ElementKind.RETURN_VALUE);
    }

    private static List<FieldProblem> fieldsOf(Set<ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(ValidationProblemMapper::fieldOf)
                .sorted(Comparator.comparing(FieldProblem::toString))
                .toList();
    }

    private static FieldProblem fieldOf(ConstraintViolation<?> violation) {
        Path path = violation.getPropertyPath();
        boolean isParameter = hasNode(path, ElementKind.PARAMETER) && !hasNode(path, ElementKind.PROPERTY);
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
