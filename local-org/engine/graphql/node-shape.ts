import type { SelectionSetNode } from 'graphql';
import type { Row } from '../../storage/database.ts';
import { ColumnSet } from '../query/column-set.ts';
import { hopOver, idFieldOf, isPolymorphic, PARENT_LEVELS, type Sight, visibleField } from '../query/field-path.ts';
import type { ChildQuery, Hop } from '../query/ir.ts';
import type { ChildRows } from '../query/run-records.ts';
import { fieldOf, type FieldDef, type ObjectDef } from '../schema/schema.ts';
import { componentsOf, compoundTypeName, isCompound } from './compound-types.ts';
import { refusal } from './graphql-error.ts';
import type { ReadContext } from './read-context.ts';
import { isType, type Selected, selectedFields } from './selections.ts';
import { graphqlTypesOf } from './type-names.ts';
import { type RowShape, valueShape } from './value-shape.ts';

/** Puts a node together from its row and the lists of all rows. */
export type NodeShape = (row: Row, lists: readonly ChildRows[]) => unknown;

/** Compiles a list under a node; given by the compiler of connections, for the two need each other. */
export type CompileList = (
    context: ReadContext,
    child: ObjectDef,
    reference: FieldDef,
    selected: Selected
) => { query: ChildQuery; shape: (rows: readonly Row[], lists: readonly ChildRows[]) => unknown };

/** Collects what the nodes of one object need, and shapes them. */
export class NodeCompiler {
    readonly columns = new ColumnSet();
    readonly children: ChildQuery[] = [];
    readonly #context: ReadContext;
    readonly #object: ObjectDef;
    readonly #compileList: CompileList | undefined;
    readonly #refuseRelated: ((name: string) => void) | undefined;

    /**
     * @param compileList absent: the nodes may have no lists under them
     * @param refuseRelated set for what was just written: told the name of each parent or list, which reads null
     */
    constructor(
        context: ReadContext,
        object: ObjectDef,
        { compileList, refuseRelated }: { compileList?: CompileList; refuseRelated?: (name: string) => void } = {}
    ) {
        this.#context = context;
        this.#object = object;
        this.#compileList = compileList;
        this.#refuseRelated = refuseRelated;
    }

    node(sets: readonly SelectionSetNode[]): NodeShape {
        return this.#record(this.#object, [], sets);
    }

    #record(object: ObjectDef, hops: readonly Hop[], sets: readonly SelectionSetNode[]): NodeShape {
        const selected = selectedFields(this.#context.request, sets, isType(object.name, 'Record'));
        const parts = selected.map((field) => ({ key: field.key, shape: this.#field(object, hops, field) }));
        return (row, lists) => {
            const node: Record<string, unknown> = {};
            for (const { key, shape } of parts) {
                node[key] = shape(row, lists);
            }
            return node;
        };
    }

    #column(object: ObjectDef, hops: readonly Hop[], field: FieldDef): string {
        return this.columns.add({ kind: 'field', path: { hops, object, field } });
    }

    #field(object: ObjectDef, hops: readonly Hop[], selected: Selected): NodeShape {
        const special = this.#special(object, hops, selected.name);
        if (special) {
            return special;
        }
        const field = visibleField(this.#context.sight, object, selected.name);
        if (selected.name === 'RecordTypeId' && selected.args['fallback'] === true) {
            return this.#recordType(object, hops, field, selected);
        }
        if (!field && COMMON_FIELDS.has(selected.name)) {
            return () => emptyValue(selected, this.#context);
        }
        if (field?.name === selected.name) {
            return isCompound(field)
                ? this.#compound(object, hops, field, selected)
                : this.#value(object, hops, field, selected);
        }
        if (this.#refuseRelated) {
            this.#refuseRelated(selected.name);
            return () => null;
        }
        const hop = hopOver(this.#context.sight, object, selected.name);
        return hop ? this.#parent([...hops, hop], selected) : this.#list(object, hops, selected);
    }

    /** What every record has beside its fields. */
    #special(object: ObjectDef, hops: readonly Hop[], name: string): RowShape | undefined {
        switch (name) {
            case '__typename':
            case 'ApiName':
                return () => object.name;
            case 'Id': {
                const column = this.#column(object, hops, idFieldOf(object));
                return (row) => row[column] ?? null;
            }
            case 'DisplayValue':
                return this.#displayName(object, hops);
            case 'WeakEtag':
                return this.#weakEtag(object, hops);
            default:
                return undefined;
        }
    }

    #displayName(object: ObjectDef, hops: readonly Hop[]): RowShape {
        const field = nameFieldOf(this.#context.sight, object);
        const column = field && this.#column(object, hops, field);
        return (row) => (column === undefined ? null : (row[column] ?? null));
    }

    #weakEtag(object: ObjectDef, hops: readonly Hop[]): RowShape {
        const field = fieldOf(object, 'SystemModstamp') ?? fieldOf(object, 'LastModifiedDate');
        const column = field && this.#column(object, hops, field);
        return (row) => {
            const stamp = column === undefined ? null : row[column];
            return typeof stamp === 'string' ? Date.parse(stamp) : 0;
        };
    }

    #value(object: ObjectDef, hops: readonly Hop[], field: FieldDef, selected: Selected): RowShape {
        const column = this.#column(object, hops, field);
        if (field.type === 'anyType') {
            return this.#anyValue(column, field, selected);
        }
        const scalar = graphqlTypesOf(field)?.scalar ?? 'String';
        const hop =
            field.type === 'reference' && field.relationshipName
                ? hopOver(this.#context.sight, object, field.relationshipName)
                : undefined;
        const displayColumn = hop && { displayColumn: () => this.#parentName([...hops, hop]) };
        const source = {
            column,
            typeName: `${scalar}Value`,
            type: field.type,
            scale: field.scale,
            field,
            ...displayColumn
        };
        return valueShape(this.#context, source, selected.sets);
    }

    /** With `fallback` the master record type stands for none. */
    #recordType(object: ObjectDef, hops: readonly Hop[], field: FieldDef | undefined, selected: Selected): RowShape {
        const own = field && this.#value(object, hops, field, selected);
        const column = field && this.#column(object, hops, field);
        const master = emptyValue(selected, this.#context, MASTER_RECORD_TYPE);
        return (row) => (own && column !== undefined && (row[column] ?? null) !== null ? own(row) : master);
    }

    /** An address or a location by its parts. */
    #compound(object: ObjectDef, hops: readonly Hop[], compound: FieldDef, { sets }: Selected): RowShape {
        const typeName = compoundTypeName(object, compound);
        const components = componentsOf(this.#context.sight, object, compound);
        const parts = selectedFields(this.#context.request, sets, isType(typeName)).map((part) => {
            const field = components.find(({ name }) => name === part.name);
            return { key: part.key, shape: field ? this.#value(object, hops, field, part) : () => typeName };
        });
        return (row) => Object.fromEntries(parts.map(({ key, shape }) => [key, shape(row)]));
    }

    #parentName(hops: readonly Hop[]): string {
        const target = hops.at(-1)?.targets[0] as ObjectDef;
        const field = nameFieldOf(this.#context.sight, target) ?? idFieldOf(target);
        return this.#column(target, hops, field);
    }

    /** A value of any type, as the union type that fits what is stored. */
    #anyValue(column: string, field: FieldDef, selected: Selected): RowShape {
        const shapeOf = (typeName: string, type: FieldDef['type']): RowShape =>
            valueShape(this.#context, { column, typeName, type, scale: field.scale }, selected.sets);
        const [text, number] = [shapeOf('StringValue', 'string'), shapeOf('DoubleValue', 'double')];
        return (row) => {
            const value = row[column] ?? null;
            return value === null ? null : typeof value === 'number' ? number(row) : text(row);
        };
    }

    #parent(hops: readonly Hop[], selected: Selected): NodeShape {
        if (hops.length > PARENT_LEVELS) {
            throw refusal(
                'ValidationError',
                `Validation error : a query may go up ${PARENT_LEVELS} levels from child to parent`
            );
        }
        const last = hops.at(-1) as Hop;
        const targets = isPolymorphic(last)
            ? last.targets.map((target) => this.#target(hops, last, target, selected))
            : [this.#target(hops, last, last.targets[0] as ObjectDef, selected)];
        return (row, lists) => {
            const present = targets.find(({ id }) => (row[id] ?? null) !== null);
            return present ? present.shape(row, lists) : null;
        };
    }

    #target(hops: readonly Hop[], last: Hop, target: ObjectDef, selected: Selected): { id: string; shape: NodeShape } {
        const own = isPolymorphic(last) ? [...hops.slice(0, -1), { ...last, targets: [target] }] : hops;
        const { id } = this.columns.addParent(own);
        return { id, shape: this.#record(target, own, selected.sets) };
    }

    #list(object: ObjectDef, hops: readonly Hop[], selected: Selected): NodeShape {
        const { schema } = this.#context.sight;
        const list = schema.children
            .get(object.name.toLowerCase())
            ?.find((candidate) => candidate.name === selected.name);
        const child = list && schema.objects.get(list.childObject.toLowerCase());
        if (!list || !child) {
            throw refusal(
                'ValidationError',
                `Validation error (FieldUndefined) : Field '${selected.name}' in type '${object.name}' is undefined`
            );
        }
        if (!this.#compileList || hops.length > 0) {
            throw refusal('ValidationError', 'Validation error : a query may go down one level from parent to child');
        }
        const { query, shape } = this.#compileList(this.#context, child, list.field, selected);
        const index = this.children.push(query) - 1;
        return (row, lists) => {
            const rows = lists[index] as ChildRows;
            return shape(rows.byParent.get(row['id'] as string) ?? [], rows.lists);
        };
    }
}

/** Fields of the interface `Record`, which every object answers. */
const COMMON_FIELDS: ReadonlySet<string> = new Set([
    'LastModifiedById',
    'LastModifiedDate',
    'SystemModstamp',
    'RecordTypeId'
]);
const MASTER_RECORD_TYPE = '012000000000000AAA';

function emptyValue(
    { sets }: Selected,
    { request }: ReadContext,
    value: string | null = null
): Record<string, unknown> {
    const fields = selectedFields(request, sets, isType('IDValue', 'DateTimeValue', 'FieldValue'));
    return Object.fromEntries(fields.map(({ key, name }) => [key, name === 'value' ? value : null]));
}

function nameFieldOf(sight: Sight, object: ObjectDef): FieldDef | undefined {
    const field = [...object.fields.values()].find((candidate) => candidate.nameField);
    return field && sight.access.canReadField(object, field) ? field : undefined;
}
