import { shownLabel } from 'host/fieldNames';
import type { ObjectInfo, FieldInfo } from 'host/objectInfo';

/** A column of a list: its own field, or one of a parent. */
export interface ListColumn {
    /** `StageName`, `Account.Name` */
    readonly path: string;
    readonly label: string;
    readonly info: FieldInfo;
    /** Path of the text that stands for a lookup: `Owner.Name`. */
    readonly namePath?: string;
    readonly sortPath: string;
}

/** What a list's columns are, for this person: fields that are hidden from them fall away. */
export const columnsOf = (info: ObjectInfo, paths: readonly string[]): ListColumn[] =>
    paths.flatMap((path) => columnOf(info, path) ?? []);

function columnOf(info: ObjectInfo, path: string): ListColumn | undefined {
    const [first = '', second] = path.split('.');
    if (second) return parentColumn(info, first, second);
    const field = info.fields[first];
    if (!field) return undefined;
    const name = nameOfTarget(field);
    return name
        ? {
              path,
              label: shownLabel(field),
              info: field,
              namePath: `${field.relationshipName ?? ''}.${name}`,
              sortPath: `${field.relationshipName ?? ''}.${name}`
          }
        : { path, label: field.label, info: field, sortPath: path };
}

function parentColumn(info: ObjectInfo, relationship: string, fieldName: string): ListColumn | undefined {
    const link = Object.values(info.fields).find((field) => field.relationshipName === relationship);
    if (!link) return undefined;
    const path = `${relationship}.${fieldName}`;
    const named = nameOfTarget(link) === fieldName;
    const label = shownLabel(link);
    return {
        path: named ? link.apiName : path,
        label: named ? label : `${label}: ${fieldName}`,
        info: named ? link : { ...link, reference: false, dataType: 'String' },
        namePath: path,
        sortPath: path
    };
}

function nameOfTarget(field: FieldInfo): string | undefined {
    if (!field.reference || !field.relationshipName) return undefined;
    const target = field.referenceToInfos[0];
    if (!target) return undefined;
    return target.nameFields.includes('Name') || field.referenceToInfos.length > 1
        ? 'Name'
        : (target.nameFields[0] ?? 'Name');
}

/** `SELECT Id, … FROM Opportunity` for the columns. */
export function selectText(info: ObjectInfo, paths: readonly string[]): string {
    const asked = columnsOf(info, paths).flatMap((column) => [
        column.path,
        ...(column.namePath ? [column.namePath] : [])
    ]);
    return `SELECT ${[...new Set(['Id', ...asked])].join(', ')} FROM ${info.apiName}`;
}
