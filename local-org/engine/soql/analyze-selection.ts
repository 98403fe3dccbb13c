import { ColumnSet } from '../query/column-set.ts';
import { isPolymorphic, visibleField, visibleFields, visibleObject } from '../query/field-path.ts';
import { type ChildQuery, type Expression, typeOf } from '../query/ir.ts';
import { readerOf } from '../query/read-value.ts';
import type { ObjectDef } from '../schema/schema.ts';
import { analyzeClauses } from './analyze-clauses.ts';
import { analyzeExpression, isAggregateCall, onlyArgument } from './analyze-expression.ts';
import type { CallAst, PathAst, SelectAst, SelectItem, TypeofAst } from './ast.ts';
import { childRelationship } from './child-relationship.ts';
import { formatReader, labelReader } from './format-value.ts';
import type { Entry, ParentEntry, RecordShape, ValueEntry } from './plan.ts';
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

/** Builds what is read and how it is shown, item by item. */
class SelectionBuilder {
    readonly columns = new ColumnSet();
    readonly children: ChildQuery[] = [];
    readonly entries: Entry[] = [];
    readonly scope: Scope;

    constructor(scope: Scope) {
        this.scope = scope;
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
        const hops = this.scope.hops(relationships, 0);
        const last = hops.at(-1) as (typeof hops)[number];
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
            const wanted = which === 'ALL' || (which === 'CUSTOM') === field.custom;
            if (wanted && !this.entries.some((entry) => entry.key === field.name)) {
                this.value([field.name], { kind: 'field', path: { hops: [], object: this.scope.object, field } });
            }
        }
    }

    typeof(ast: TypeofAst): void {
        const hops = this.scope.hops(this.scope.withoutAlias(ast.path.names), ast.path.at);
        const last = hops.at(-1);
        if (!last || !isPolymorphic(last) || hops.length > 1) {
            throw this.scope.error(
                'INVALID_FIELD',
                ast.path.at,
                `TYPEOF needs a polymorphic relationship, and '${ast.path.names.join('.')}' is none`
            );
        }
        const entry = this.parent(this.entries, [last.reference.relationshipName as string]);
        const byObject = new Map<string, Entry[]>();
        for (const branch of ast.branches) {
            const object = visibleObject(this.scope.sight, branch.object.text);
            if (!object || !last.reference.referenceTo.includes(object.name)) {
                throw this.scope.error('INVALID_TYPE', branch.object.at, unknownObject(branch.object.text));
            }
            byObject.set(
                object.name,
                branch.fields.map((path) => this.branchField(path, object, hops))
            );
        }
        for (const path of ast.otherwise) {
            this.path({ ...path, names: [...ast.path.names, ...path.names] }, undefined);
        }
        Object.assign(entry, { byObject });
    }

    branchField(path: PathAst, object: ObjectDef, hops: ReturnType<Scope['hops']>): ValueEntry {
        const name = path.names[0] as string;
        const field = visibleField(this.scope.sight, object, name);
        if (path.names.length !== 1 || !field) {
            throw this.scope.error('INVALID_FIELD', path.at, noSuchColumn(path.names.join('.'), object.name), [name]);
        }
        const read = readerOf(field.type);
        const column = this.columns.add({ kind: 'field', path: { hops, object, field } });
        return { kind: 'value', key: field.name, column, ...(read ? { read } : {}) };
    }

    subquery(select: SelectAst): void {
        const name = select.from.names.at(-1) as string;
        const relationship = childRelationship(this.scope, select.from, name);
        const inner = new Scope(this.scope.source, this.scope.sight, relationship.object, select);
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
    const builder = new SelectionBuilder(scope);
    for (const item of select.items) {
        if (item.kind === 'expression' && isAggregateCall(item.expression)) {
            throw scope.error(
                'MALFORMED_QUERY',
                item.expression.at,
                'Aggregate functions are not allowed in a list of child records'
            );
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
