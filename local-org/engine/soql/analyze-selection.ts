import { ColumnSet } from '../query/column-set.ts';
import { isPolymorphic, resolvePath, visibleFields, visibleObject } from '../query/field-path.ts';
import { type ChildQuery, type Expression, type Hop, typeOf } from '../query/ir.ts';
import { readerOf } from '../query/read-value.ts';
import type { ObjectDef } from '../schema/schema.ts';
import { analyzeClauses } from './analyze-clauses.ts';
import { analyzeExpression, isAggregateCall, onlyArgument } from './analyze-expression.ts';
import type { CallAst, PathAst, SelectAst, SelectItem, TypeofAst, Word } from './ast.ts';
import { childRelationship } from './child-relationship.ts';
import { formatReader, labelReader } from './format-value.ts';
import type { Entry, ParentEntry, RecordShape } from './plan.ts';
import { noSuchColumn, Scope, unknownObject } from './scope.ts';
import { malformed } from './soql-error.ts';

export interface Selection {
    readonly columns: readonly Expression[];
    readonly parents: ColumnSet['parents'];
    readonly children: readonly ChildQuery[];
    readonly shape: RecordShape;
}

/** The platform's limit on rows when FIELDS(ALL) or FIELDS(CUSTOM) asks for them. */
const FIELDS_LIMIT = 200;

/** The platform's limit on lists of child records in one query. */
const MOST_CHILD_LISTS = 20;

const ONLY_ROOTS = 'only root queries support aggregate expressions';

/** Builds what is read and how it is shown, item by item. */
class SelectionBuilder {
    readonly columns = new ColumnSet();
    readonly children: ChildQuery[] = [];
    readonly entries: Entry[] = [];
    readonly scope: Scope;
    readonly select: SelectAst;

    constructor(scope: Scope, select: SelectAst) {
        this.scope = scope;
        this.select = select;
    }

    item(item: SelectItem): void {
        switch (item.kind) {
            case 'subquery':
                return this.subquery(item.query);
            case 'typeof':
                return this.typeof(item);
            case 'expression':
                return item.expression.kind === 'path'
                    ? this.path(item.expression, item.alias)
                    : this.call(item.expression, item.alias?.text);
        }
    }

    path(ast: PathAst, alias: { at: number } | undefined): void {
        if (alias) {
            throw this.scope.error('MALFORMED_QUERY', alias.at, 'only aggregate expressions use field aliasing');
        }
        const expression = this.scope.resolve(ast);
        this.value(ast.names, expression);
    }

    /** Puts a value under its parents' keys. */
    value(
        names: readonly string[],
        expression: Expression,
        read = readerOf(typeOf(expression)),
        key = keyFor(expression)
    ): void {
        const relationships = this.scope.withoutAlias(names).slice(0, -1);
        const entries = this.entriesAt(relationships);
        if (entries.some((entry) => entry.key === key)) {
            throw malformed(`duplicate field selected: ${names.join('.')}`);
        }
        entries.push({ kind: 'value', key, column: this.columns.add(expression), ...(read ? { read } : {}) });
    }

    entriesAt(relationships: readonly string[]): Entry[] {
        let entries = this.entries;
        for (let depth = 1; depth <= relationships.length; depth++) {
            entries = this.parent(entries, relationships.slice(0, depth)).shape.entries as Entry[];
        }
        return entries;
    }

    parent(entries: Entry[], relationships: readonly string[]): ParentEntry {
        return this.parentAt(entries, this.scope.hops(relationships, 0));
    }

    /** The parent at the end of the hops, among these entries. */
    parentAt(entries: Entry[], hops: readonly Hop[]): ParentEntry {
        const last = hops.at(-1) as Hop;
        const key = last.reference.relationshipName as string;
        const known = entries.find((entry): entry is ParentEntry => entry.kind === 'parent' && entry.key === key);
        if (known) {
            return known;
        }
        const { id, object } = this.columns.addParent(hops);
        const shape = { object: (last.targets[0] as ObjectDef).name, entries: [] };
        const entry: ParentEntry = { kind: 'parent', key, id, shape, ...(object ? { objectColumn: object } : {}) };
        entries.push(entry);
        return entry;
    }

    call(call: CallAst, alias: string | undefined): void {
        const name = call.name.toUpperCase();
        if (name === 'FIELDS') {
            return this.fields(call);
        }
        if (name !== 'TOLABEL' && name !== 'FORMAT') {
            analyzeExpression(this.scope, call);
            throw this.scope.error('MALFORMED_QUERY', call.at, `function ${call.name} is only allowed with GROUP BY`);
        }
        const argument = onlyArgument(this.scope, call);
        const expression = analyzeExpression(this.scope, argument);
        if (expression.kind !== 'field' || argument.kind !== 'path') {
            throw this.scope.error('MALFORMED_QUERY', call.at, `function ${call.name} takes a field`);
        }
        const read =
            name === 'TOLABEL'
                ? labelReader(expression.path.field)
                : formatReader(expression.path.field, this.scope.sight.calendar);
        this.value(alias ? [alias] : argument.names, expression, read, alias);
    }

    fields(call: CallAst): void {
        const [group] = call.args;
        const which = group?.kind === 'path' ? (group.names[0] as string).toUpperCase() : '';
        if (!['ALL', 'STANDARD', 'CUSTOM'].includes(which)) {
            throw this.scope.error('MALFORMED_QUERY', call.at, 'FIELDS takes ALL, STANDARD or CUSTOM');
        }
        for (const field of visibleFields(this.scope.sight, this.scope.object)) {
            if (which === 'ALL' || (which === 'CUSTOM') === field.custom) {
                this.value([field.name], { kind: 'field', path: { hops: [], object: this.scope.object, field } });
            }
        }
    }

    typeof(ast: TypeofAst): void {
        const names = this.scope.withoutAlias(ast.path.names);
        const hops = this.scope.hops(names, ast.path.at);
        const last = hops.at(-1);
        if (!last || !isPolymorphic(last)) {
            throw this.scope.error(
                'INVALID_FIELD',
                ast.path.at,
                `TYPEOF needs a polymorphic relationship, and '${ast.path.names.join('.')}' is none`
            );
        }
        const entry = this.parent(this.entriesAt(names.slice(0, -1)), names);
        if (entry.byObject || entry.shape.entries.length > 0) {
            throw malformed(`duplicate field selected: ${ast.path.names.join('.')}`);
        }
        const byObject = new Map<string, Entry[]>();
        for (const branch of ast.branches) {
            const object = this.branchObject(branch.object, last);
            if (byObject.has(object.name)) {
                const message = `WHEN clause operand [${branch.object.text}] is not unique`;
                throw this.scope.error('MALFORMED_QUERY', branch.object.at, message);
            }
            const entries: Entry[] = [];
            branch.fields.forEach((path) => this.branchField(entries, path, object, hops));
            byObject.set(object.name, entries);
        }
        for (const path of ast.otherwise) {
            this.path({ ...path, names: [...ast.path.names, ...path.names] }, undefined);
        }
        Object.assign(entry, { byObject });
    }

    branchObject({ text, at }: Word, last: Hop): ObjectDef {
        const object = visibleObject(this.scope.sight, text);
        if (!object || !last.reference.referenceTo.includes(object.name)) {
            throw this.scope.error('INVALID_TYPE', at, unknownObject(text));
        }
        return object;
    }

    /** A field of the object of a WHEN, or of its parents. */
    branchField(entries: Entry[], path: PathAst, object: ObjectDef, hops: readonly Hop[]): void {
        const found = resolvePath(this.scope.sight, object, path.names);
        if ('problem' in found || (found.kind !== 'field' && found.kind !== 'parentType')) {
            throw this.scope.error(
                'INVALID_FIELD',
                path.at,
                noSuchColumn(path.names.join('.'), object.name),
                path.names
            );
        }
        const own = found.kind === 'field' ? found.path.hops : found.hops;
        const below = [...hops, ...own];
        let at = entries;
        for (let depth = 1; depth <= own.length; depth++) {
            at = this.parentAt(at, below.slice(0, hops.length + depth)).shape.entries as Entry[];
        }
        const expression: Expression =
            found.kind === 'field'
                ? { kind: 'field', path: { ...found.path, hops: below } }
                : { kind: 'parentType', hops: below };
        const read = readerOf(typeOf(expression));
        at.push({
            kind: 'value',
            key: keyFor(expression),
            column: this.columns.add(expression),
            ...(read ? { read } : {})
        });
    }

    subquery(select: SelectAst): void {
        const name = select.from.names.at(-1) as string;
        const relationship = childRelationship(this.scope, select.from, name);
        const inner = new Scope(this.scope.source, this.scope.sight, relationship.object, select);
        checkSubquery(this.scope, this.select, select);
        if (this.children.length === MOST_CHILD_LISTS) {
            throw this.scope.error(
                'MALFORMED_QUERY',
                select.at,
                `A query cannot have more than ${MOST_CHILD_LISTS} child relationships`
            );
        }
        const { shape, ...read } = analyzeSelection(inner, select);
        const query = { kind: 'records' as const, ...analyzeClauses(inner, select), ...read };
        const key = relationship.name;
        if (this.entries.some((entry) => entry.key === key)) {
            throw malformed(`duplicate field selected: ${key}`);
        }
        this.entries.push({
            kind: 'list',
            key,
            index: this.children.push({ reference: relationship.reference, query }) - 1,
            shape
        });
    }
}

const keyFor = (expression: Expression): string => (expression.kind === 'field' ? expression.path.field.name : 'Type');

export function analyzeSelection(scope: Scope, select: SelectAst): Selection {
    const builder = new SelectionBuilder(scope, select);
    for (const item of select.items) {
        if (item.kind === 'expression' && isAggregateCall(item.expression)) {
            throw scope.error('MALFORMED_QUERY', item.expression.at, ONLY_ROOTS);
        }
        builder.item(item);
    }
    checkFieldsLimit(select);
    const { columns, parents } = builder.columns;
    return {
        columns,
        parents,
        children: builder.children,
        shape: { object: scope.object.name, entries: builder.entries }
    };
}

/** What only the outermost query may have. */
function checkSubquery(scope: Scope, outer: SelectAst, { at, groupBy, offset }: SelectAst): void {
    if (offset !== undefined && outer.limit !== 1) {
        throw scope.error('MALFORMED_QUERY', at, 'OFFSET in a subquery needs a parent query with LIMIT 1');
    }
    if (groupBy) {
        throw scope.error('MALFORMED_QUERY', groupBy.by[0]?.at ?? at, ONLY_ROOTS);
    }
}

function checkFieldsLimit({ items, limit }: SelectAst): void {
    const unbounded = items.some(
        (item) =>
            item.kind === 'expression' &&
            item.expression.kind === 'call' &&
            item.expression.name.toUpperCase() === 'FIELDS' &&
            item.expression.args.some((arg) => arg.kind === 'path' && arg.names[0]?.toUpperCase() !== 'STANDARD')
    );
    if (unbounded && (limit === undefined || limit > FIELDS_LIMIT)) {
        throw malformed(`The SOQL FIELDS function must have a LIMIT of at most ${FIELDS_LIMIT}`);
    }
}
