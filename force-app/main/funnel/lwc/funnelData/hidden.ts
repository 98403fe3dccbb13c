import type { GraphQLError } from 'lightning/graphql';

/**
 * A filter may name a field of ours that the person may not see, or nothing may be left to ask for: `@optional` does not cover that, and
 * the platform refuses the whole request. That is no fault to try again: the person lacks the permission set.
 */
export function hidesFunnel(errors: readonly GraphQLError[] | undefined): boolean {
    return (errors ?? []).some(({ message }) =>
        /__[cr]' in type|field not in '\w+': '\w+__[cr]'|must have at least one field selected|FieldUndefined.*__[cr]/.test(
            message
        )
    );
}
