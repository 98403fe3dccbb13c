import { checkFormulas } from '../record-formulas/check-formulas.ts';
import { internalsOf } from '../org-internals.ts';
import type { Org } from '../org.ts';
import { withBackup } from '../tables/backup.ts';
import { migrateTables } from '../tables/migrate-tables.ts';
import { purgeTables } from '../tables/purge-tables.ts';
import { checkComponents, checkDeletes } from './checks/check-components.ts';
import { checkFieldKinds } from './checks/check-field-kinds.ts';
import { checkName } from './checks/check-names.ts';
import { allDeletes, isSame, resultsOf, type Attempt } from './attempt-results.ts';
import { keyOf, type ComponentProblem, type ComponentResult, type MetadataChanges } from './component-result.ts';
import { decompose, parentType } from './decompose.ts';
import type { MetadataComponent, MetadataStore } from './metadata-store.ts';
import { canonicalType } from './metadata-types.ts';
import { followMetadata } from './rows/follow-metadata.ts';
import { checkMasters, followMasters } from './uses/follow-masters.ts';
import { pruneUses } from './uses/prune.ts';
import { isUsed, subjectOf, type Named } from './uses/uses.ts';
import { withParts } from './whole-deletes.ts';

export type { ComponentResult, MetadataChanges } from './component-result.ts';

/** Undoes a deploy whose results are already known. */
class RollBack extends Error {}

/**
 * Deploys components: all or nothing where `rollbackOnError`, else all that can be. The schema, the tables and the rows
 * that follow metadata (permission sets, stages, record types) change with them.
 * @returns a result for every component and every part of an object or of labels, in the order of the call
 */
export function applyMetadata(org: Org, changes: MetadataChanges): ComponentResult[] {
    // A trial keeps nothing: it needs no backup.
    return changes.checkOnly
        ? applyOnce(org, changes, () => undefined)
        : withBackup(org.database, org.clock.now(), (beforeRewrite) => applyOnce(org, changes, beforeRewrite));
}

function applyOnce(org: Org, changes: MetadataChanges, beforeRewrite: () => void): ComponentResult[] {
    const internals = internalsOf(org);
    const whole: Attempt = {
        upserts: changes.upserts
            .map((component) => ({ ...component, type: canonicalType(component.type) }))
            .flatMap(decompose),
        deletes: wholeDeletes(org, changes.deletes),
        deletesAfter: wholeDeletes(org, changes.deletesAfter ?? [])
    };
    const existing = new Map(
        [...whole.upserts, ...allDeletes(whole)].map((item) => [
            keyOf(item),
            org.metadata.get(item.type, item.fullName)
        ])
    );
    const former = org.schema();
    const problems: ComponentProblem[] = [];
    let attempt = whole;
    try {
        org.database.transaction(() => {
            for (;;) {
                const found = tryAttempt(org, attempt, changes, beforeRewrite);
                problems.push(...found);
                if (found.length === 0) {
                    break;
                }
                if (changes.rollbackOnError || attempt.upserts.length + allDeletes(attempt).length === 0) {
                    throw new RollBack();
                }
                attempt = without(attempt, found);
            }
            if (changes.checkOnly) {
                throw new RollBack();
            }
        });
    } catch (error) {
        internals.metadata.refresh();
        internals.adopt(former);
        if (!(error instanceof RollBack)) {
            throw error;
        }
        return resultsOf(whole, existing, problems);
    }
    internals.changed();
    return resultsOf(whole, existing, problems);
}

const wholeDeletes = (org: Org, deletes: readonly Named[]): Named[] =>
    withParts(
        deletes.map((item) => ({ ...item, type: canonicalType(item.type) })),
        org.metadata
    );

/** Writes the components in a savepoint; takes it back when something is wrong. @returns what is wrong */
function tryAttempt(
    org: Org,
    attempt: Attempt,
    changes: MetadataChanges,
    beforeRewrite: () => void
): ComponentProblem[] {
    let problems: ComponentProblem[] = [];
    try {
        org.database.transaction(() => {
            problems = write(org, attempt, changes, beforeRewrite);
            if (problems.length > 0) {
                throw new RollBack();
            }
        });
    } catch (error) {
        if (!(error instanceof RollBack)) {
            throw error;
        }
        internalsOf(org).metadata.refresh();
    }
    return problems;
}

function write(
    org: Org,
    attempt: Attempt,
    { userId, purgeOnDelete }: MetadataChanges,
    beforeRewrite: () => void
): ComponentProblem[] {
    const { metadata, build, adopt } = internalsOf(org);
    const misnamed = [
        ...attempt.upserts.flatMap((component) => checkName(component, metadata)),
        ...twice(attempt.upserts)
    ];
    if (misnamed.length > 0) {
        return misnamed;
    }
    const now = new Date(org.clock.now()).toISOString();
    const early = deleteFirst(org, attempt, beforeRewrite);
    if (early.length > 0) {
        return early;
    }
    const changed: MetadataComponent[] = [];
    for (const component of attempt.upserts) {
        const known = metadata.get(component.type, component.fullName);
        if (known && isSame(component, known)) {
            continue;
        }
        changed.push(component);
        const by = userId === undefined ? {} : { lastModifiedById: userId, createdById: known?.createdById ?? userId };
        metadata.put({ ...component, createdDate: known?.createdDate ?? now, lastModifiedDate: now, ...by });
    }
    attempt.deletesAfter.forEach(({ type, fullName }) => metadata.remove(type, fullName));
    const deletes = allDeletes(attempt);
    const kept = attempt.upserts.filter((component) => metadata.get(component.type, component.fullName));
    pruneUses(metadata, deletes);
    followMasters(metadata, attempt.upserts, deletes);
    const { schema, problems } = build();
    const found: ComponentProblem[] = [
        ...blame(problems, attempt, metadata),
        ...blame(checkFormulas(schema), attempt, metadata),
        ...checkFieldKinds(org.schema(), schema),
        ...checkComponents(org, schema, kept),
        ...checkDeletes(org, deletes)
    ];
    if (found.length > 0) {
        return found;
    }
    const refused = migrateTables(org.database, schema, beforeRewrite);
    if (refused.length > 0) {
        return blame(
            refused.map(({ object, field, message }) => ({
                type: 'CustomField',
                fullName: `${object}.${field}`,
                message
            })),
            attempt,
            metadata
        );
    }
    const orphaned = checkMasters(org.database, kept);
    if (orphaned.length > 0) {
        return orphaned;
    }
    if (purgeOnDelete) {
        purgeTables(org.database, schema, deletes, beforeRewrite);
    }
    adopt(schema);
    followMetadata(org, changed, deletes, userId);
    org.ids.save();
    return [];
}

/**
 * Deletes what goes before anything else. What the org still uses then cannot go, whatever the deploy writes afterwards;
 * fields and objects that come again begin empty.
 * @returns what is wrong
 */
function deleteFirst(org: Org, attempt: Attempt, beforeRewrite: () => void): ComponentProblem[] {
    const { metadata, build } = internalsOf(org);
    attempt.deletes.forEach(({ type, fullName }) => metadata.remove(type, fullName));
    // With nothing to write, the checks of the whole deploy say the same.
    if (attempt.deletes.length === 0 || attempt.upserts.length === 0) {
        return [];
    }
    pruneUses(metadata, attempt.deletes);
    followMasters(metadata, [], attempt.deletes);
    const { schema, problems } = build();
    const before = { upserts: [], deletes: attempt.deletes, deletesAfter: [] };
    const found = [
        ...blame([...problems, ...checkFormulas(schema)], before, metadata),
        ...checkDeletes(org, attempt.deletes)
    ];
    const written = new Set(attempt.upserts.map(keyOf));
    const again = attempt.deletes.filter((item) => written.has(keyOf(item)));
    if (found.length === 0 && again.length > 0) {
        migrateTables(org.database, schema, beforeRewrite);
        purgeTables(org.database, schema, again, beforeRewrite);
    }
    return found;
}

/** Components that one deploy holds more than once: which of them counts nobody could tell. */
function twice(components: readonly MetadataComponent[]): ComponentProblem[] {
    const seen = new Set<string>();
    return components.flatMap((component) => {
        const key = keyOf(component);
        const isDouble = seen.has(key) && parentType(component.type) !== undefined;
        seen.add(key);
        const { type, fullName } = component;
        return isDouble ? [{ type, fullName, message: `${fullName} is in the package more than once` }] : [];
    });
}

/** A problem of a component outside the deploy is one of the deletion that caused it, else it is told of that component. */
function blame(problems: readonly ComponentProblem[], attempt: Attempt, metadata: MetadataStore): ComponentProblem[] {
    const own = new Set([...attempt.upserts, ...allDeletes(attempt)].map(keyOf));
    const blamed = problems.map((problem) => {
        const cause = own.has(keyOf(problem)) ? undefined : causeOf(problem, attempt, metadata);
        return cause ? { ...cause, message: isUsed(metadata, cause, problem) } : problem;
    });
    return [...new Map(blamed.map((problem) => [`${keyOf(problem)} ${problem.message}`, problem])).values()];
}

/** The deletion that a component does not survive: one of something that it names. */
function causeOf(problem: ComponentProblem, attempt: Attempt, metadata: MetadataStore): Named | undefined {
    const deletes = allDeletes(attempt);
    const xml = JSON.stringify(metadata.get(problem.type, problem.fullName)?.xml ?? '') + problem.message;
    const named = deletes.filter(
        ({ type, fullName }) =>
            ['CustomField', 'CustomObject', 'GlobalValueSet'].includes(type) &&
            xml.includes((fullName.split('.').at(-1) ?? fullName).replace(/__c$/, '__'))
    );
    const [cause] = [...named].sort((a, b) => b.fullName.length - a.fullName.length);
    const known = cause ?? deletes[0];
    return known && subjectOf(known, deletes);
}

function without(attempt: Attempt, problems: readonly ComponentProblem[]): Attempt {
    const failed = new Set(problems.map(keyOf));
    const upserts = attempt.upserts.filter((item) => !failed.has(keyOf(item)));
    const deletes = attempt.deletes.filter((item) => !failed.has(keyOf(item)));
    const deletesAfter = attempt.deletesAfter.filter((item) => !failed.has(keyOf(item)));
    const count = (one: Attempt): number => one.upserts.length + allDeletes(one).length;
    const rest = { upserts, deletes, deletesAfter };
    // A problem that belongs to none of them cannot be met by leaving some out.
    return count(rest) < count(attempt) ? rest : { upserts: [], deletes: [], deletesAfter: [] };
}
