package dev.privacyenforcer.examples.shop;

import dev.privacyenforcer.ProcessingDeniedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells clients that the policy forbids it, and why; where in the code is for the log alone. */
@RestControllerAdvice
class DenialAdvice {

    @ExceptionHandler
    ProblemDetail denied(ProcessingDeniedException denial) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.FORBIDDEN);
        problem.setTitle("The privacy policy does not permit this");
        problem.setProperty("reason", denial.reason());
        problem.setProperty("clauses", denial.clauses());
        return problem;
    }
}
