import type { OrgError } from '../errors.ts';
import { resolvePath, type PathProblem, PARENT_LEVELS, type Sight, hopsOver } from '../query/field-path.ts';
import type { Expression, Hop, Scope as RowScope } from '../query/ir.ts';
import { supportedScopes } from '../query/scopes.ts';
import type { ObjectDef } from '../schema/schema.ts';
import type { PathAst, SelectAst, Word } from './ast.ts';
import { placedError } from './soql-error.ts';

const REFERENCE_HINT = 'Please reference your WSDL or the describe call for the appropriate names.';

/** Where the names of one SELECT are looked up. */
export class Scope {
    readonly source: string;
    readonly sight: Sight;
    readonly object: ObjectDef;
    /** Alias -> relationships from the object. */
    readonly #aliases = new Map<string, readonly string[]>();

    constructor(source: string, sight: Sight, object: ObjectDef, select: Pick<SelectAst, 'alias' | 'joins'>) {
        this.source = source;
        this.sight = sight;
        this.object = object;
        this.#aliases.set(object.name.toLowerCase(), []);
        if (select.alias) {
            this.#aliases.set(select.alias.toLowerCase(), []);
        }
        for (const { path, alias } of select.joins) {
            this.#aliases.set(alias.toLowerCase(), this.withoutAlias(path.names));
        }
    }

    error(code: string, at: number, message: string, fields: readonly string[] = []): OrgError {
        return placedError(code, { source: this.source, at }, message, fields);
    }

    /** A field, of this object or of a parent. @throws OrgError INVALID_FIELD with the place */
    resolve(path: PathAst): Expression {
        const found = resolvePath(this.sight, this.object, this.withoutAlias(path.names));
        if ('problem' in found) {
            throw this.#problem(found, path.at);
        }
        return found;
    }

    hops(names: readonly string[], at: number): readonly Hop[] {
        const found = hopsOver(this.sight, this.object, names);
        if ('problem' in found) {
            throw this.#problem(found, at);
        }
        return found;
    }

    /** The parts of a path behind an alias; `Contact.Name` in a query over Contact is its own Name. */
    withoutAlias(names: readonly string[]): readonly string[] {
        const prefix = names.length > 1 ? this.#aliases.get((names[0] as string).toLowerCase()) : undefined;
        // A relationship of the same name as the object goes first: Account has no parent Account, other objects may.
        const shadowed = prefix?.length === 0 && 'reference' in (this.#ownHop(names[0] as string) ?? {});
        return prefix && !shadowed ? [...prefix, ...names.slice(1)] : names;
    }

    #ownHop(name: string): Hop | undefined {
        const hops = hopsOver(this.sight, this.object, [name]);
        return 'problem' in hops ? undefined : hops[0];
    }

    #problem(found: PathProblem, at: number): OrgError {
        switch (found.problem) {
            case 'depth':
                return this.error(
                    'INVALID_FIELD',
                    at,
                    `A relationship path in a query cannot have more than ${PARENT_LEVELS} levels.`
                );
            case 'relationship':
                return this.error(
                    'INVALID_FIELD',
                    at,
                    `Didn't understand relationship '${found.name}' in field path. If you are attempting to use a custom relationship, ` +
                        `be sure to append the '__r' after the custom relationship name. ${REFERENCE_HINT}`
                );
            case 'field':
                return this.error('INVALID_FIELD', at, noSuchColumn(found.name, found.entity), [found.name]);
        }
    }
}

export const noSuchColumn = (column: string, entity: string): string =>
    `No such column '${column}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' ` +
    `after the custom field name. ${REFERENCE_HINT}`;

export const unknownObject = (name: string): string =>
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' ` +
    `after the entity name. ${REFERENCE_HINT}`;

export const unknownChildList = (name: string): string =>
    `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to ` +
    `append the '__r' after the custom relationship name. ${REFERENCE_HINT}`;

/** Whose rows `USING SCOPE` asks for. @throws OrgError INVALID_FIELD for scopes that need features which are not here */
export function rowScope(scope: Scope, asked: Word | undefined): RowScope | undefined {
    if (!asked) {
        return undefined;
    }
    const found = supportedScopes(scope.sight.schema, scope.object).find((name) => name === asked.text.toLowerCase());
    if (found) {
        return found;
    }
    throw scope.error(
        'INVALID_FIELD',
        asked.at,
        `scope '${asked.text}' is not supported on entity '${scope.object.name}'`
    );
}
