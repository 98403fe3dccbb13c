import { evaluateFormula, type FormulaEnvironment, type FormulaInput, type TypedFormula } from '../formula/index.ts';
import type { Org } from '../org.ts';
import type { Access } from '../access/access.ts';
import { fieldOf, objectOf, type FieldDef, type ObjectDef } from '../schema/schema.ts';
import { quote } from '../tables/columns.ts';
import { textOf } from '../metadata/xml.ts';
import { fieldFormula } from './compiled.ts';
import { GLOBAL_OBJECTS, isTheme, settingField, THEME } from './scope.ts';
import { settingSql } from './setting-sql.ts';

/** A record that formulas read: stored fields by name. */
export interface RecordView {
    readonly object: ObjectDef;
    read(field: FieldDef): FormulaInput;
}

/** For whom and when formulas are worked out, and what was read so far. */
export interface FormulaSession {
    readonly org: Org;
    readonly access: Access;
    /** Rows read through lookups in this call, by id; writers drop what they change. */
    readonly rows: Map<string, RecordView>;
    timeZone?: string;
}

const DEEPEST = 12;

/** @returns what works formulas out for one record; `prior` is the record before the save, absent for a new one */
export function evaluatorFor(
    session: FormulaSession,
    view: RecordView,
    prior?: RecordView,
    isNew = false
): (formula: TypedFormula) => ReturnType<typeof evaluateFormula> {
    const environment = environmentOf(session, view, prior, isNew, 0);
    return (formula) => evaluateFormula(formula, environment);
}

function environmentOf(
    session: FormulaSession,
    view: RecordView,
    prior: RecordView | undefined,
    isNew: boolean,
    depth: number
): FormulaEnvironment {
    return {
        value: (path) => valueAt(session, view, path, depth),
        priorValue: (path) => (prior ? valueAt(session, prior, path, depth) : valueAt(session, view, path, depth)),
        valueInRecord: (object, field, name) => valueInRecord(session, object, field, name),
        isNew,
        isClone: false,
        now: () => session.org.clock.now(),
        get timeZone() {
            return timeZoneOf(session);
        }
    };
}

function valueAt(session: FormulaSession, view: RecordView, path: readonly string[], depth: number): FormulaInput {
    const first = path[0] as string;
    if (first.startsWith('$')) {
        return globalValue(session, view, path, depth);
    }
    let current = view;
    for (const part of path.slice(0, -1)) {
        const name = part.split(':')[0]?.toLowerCase();
        const reference = relationshipsOf(current.object).get(name ?? '');
        const id = reference && current.read(reference);
        const parent = typeof id === 'string' ? viewOf(session, id) : undefined;
        if (!parent) {
            return null;
        }
        current = parent;
    }
    return fieldValue(session, current, path.at(-1) as string, depth);
}

function fieldValue(session: FormulaSession, view: RecordView, name: string, depth: number): FormulaInput {
    const field = fieldOf(view.object, name);
    if (!field) {
        return null;
    }
    if (field.stored) {
        return view.read(field);
    }
    if (!field.formula || depth > DEEPEST) {
        return null;
    }
    const formula = fieldFormula(session.org.schema(), view.object, field);
    return evaluateFormula(formula, environmentOf(session, view, undefined, false, depth + 1));
}

const relationships = new WeakMap<ObjectDef, Map<string, FieldDef>>();

function relationshipsOf(object: ObjectDef): Map<string, FieldDef> {
    let known = relationships.get(object);
    if (!known) {
        known = new Map();
        for (const field of object.fields.values()) {
            if (field.relationshipName) {
                known.set(field.relationshipName.toLowerCase(), field);
            }
        }
        relationships.set(object, known);
    }
    return known;
}

/** The stored row of an id. Each field is read once a session, when it is first asked for: formulas ask for few of many. */
export function viewOf(session: FormulaSession, id: string): RecordView | undefined {
    const known = session.rows.get(id);
    if (known) {
        return known;
    }
    const object = session.org.schema().byKeyPrefix.get(id.slice(0, 3));
    if (!object) {
        return undefined;
    }
    const values = new Map<FieldDef, FormulaInput>();
    const view: RecordView = {
        object,
        read(field) {
            let value = values.get(field);
            if (value === undefined) {
                value = readField(session, object, field, id);
                values.set(field, value);
            }
            return value;
        }
    };
    session.rows.set(id, view);
    return view;
}

function readField({ org }: FormulaSession, object: ObjectDef, field: FieldDef, id: string): FormulaInput {
    const sql = `SELECT ${quote(field.name)} AS value FROM ${quote(object.name)} WHERE "Id" = ?`;
    return org.database.prepare(sql).get(id)?.['value'] ?? null;
}

/** Of several records of one name the oldest is asked, whoever may see it. */
function valueInRecord({ org }: FormulaSession, objectName: string, fieldName: string, name: string): FormulaInput {
    const object = objectOf(org.schema(), objectName);
    const field = object && fieldOf(object, fieldName);
    if (!object || !field?.stored) {
        return null;
    }
    const sql = `SELECT ${quote(field.name)} AS value FROM ${quote(object.name)} WHERE "Name" = ? AND "IsDeleted" = 0 ORDER BY "Id" LIMIT 1`;
    return org.database.prepare(sql).get(name)?.['value'] ?? null;
}

function timeZoneOf(session: FormulaSession): string {
    if (session.timeZone === undefined) {
        const user = session.org.database
            .prepare('SELECT "TimeZoneSidKey" AS zone FROM "User" WHERE "Id" = ?')
            .get(session.access.userId);
        session.timeZone = String(user?.['zone'] ?? 'UTC');
    }
    return session.timeZone;
}

function globalValue(session: FormulaSession, view: RecordView, path: readonly string[], depth: number): FormulaInput {
    const [global = '', ...rest] = path;
    const name = global.toLowerCase();
    if (isTheme(path)) {
        return THEME;
    }
    if (name === '$permission') {
        const wanted = rest[0]?.toLowerCase();
        return [...session.access.customPermissions].some((permission) => permission.toLowerCase() === wanted);
    }
    if (name === '$label') {
        const label = session.org.metadata.get('CustomLabel', rest[0] ?? '')?.xml;
        return (label && textOf(label, 'value')) ?? null;
    }
    if (name === '$custommetadata') {
        return customMetadataValue(session, rest);
    }
    if (name === '$setup') {
        return settingValue(session, rest);
    }
    const id = name in GLOBAL_OBJECTS ? globalRecord(session, view, name) : undefined;
    const record = id === undefined ? undefined : viewOf(session, id);
    return record ? valueAt(session, record, rest, depth) : null;
}

/** Id of the record that a global stands for. */
function globalRecord(session: FormulaSession, view: RecordView, name: string): string | undefined {
    const { org, access } = session;
    const ofUser = (field: string): string | undefined => {
        const user = viewOf(session, access.userId);
        const definition = user && fieldOf(user.object, field);
        const id = definition && user.read(definition);
        return typeof id === 'string' ? id : undefined;
    };
    switch (name) {
        case '$user':
            return access.userId;
        case '$profile':
            return ofUser('ProfileId');
        case '$userrole':
            return ofUser('UserRoleId');
        case '$organization':
            return org.id;
        default: {
            const field = fieldOf(view.object, 'RecordTypeId');
            const id = field && view.read(field);
            return typeof id === 'string' ? id : undefined;
        }
    }
}

function customMetadataValue(
    session: FormulaSession,
    [type = '', record = '', fieldName = '']: readonly string[]
): FormulaInput {
    const object = objectOf(session.org.schema(), type);
    const field = object && fieldOf(object, fieldName);
    if (!object || !field) {
        return null;
    }
    const row = session.org.database
        .prepare(`SELECT ${quote(field.name)} AS value FROM ${quote(object.name)} WHERE "DeveloperName" = ?`)
        .get(record);
    return row?.['value'] ?? null;
}

/** The person's value of a hierarchy setting, else the profile's, else the org's. */
function settingValue({ org, access }: FormulaSession, [setting = '', name = '']: readonly string[]): FormulaInput {
    const field = settingField(org.schema(), setting, name);
    const object = objectOf(org.schema(), setting);
    if (!object || !field?.stored) {
        return null;
    }
    const { sql, parameters } = settingSql(object, field, access.userId);
    return org.database.prepare(`SELECT ${sql} AS value`).get(...parameters)?.['value'] ?? null;
}
