import { fieldOf, objectOf, type ObjectDef, type Schema } from '../../schema/schema.ts';
import { childrenOf, childOf, textOf, type XmlElement } from '../xml.ts';
import { notFound, type Check } from './check.ts';
import { folderProblems } from './check-stored-parts.ts';

/** A report type stands on an object; its columns are fields of that object, or of objects below it. */
export const checkReportType: Check = ({ xml }, { schema }) => {
    const base = xml && textOf(xml, 'baseObject');
    if (!xml || base === undefined) {
        return ['Required fields are missing: [BaseObject]'];
    }
    if (!objectOf(schema, base)) {
        return [notFound('baseObject', 'CustomObject', base)];
    }
    return childrenOf(xml, 'sections')
        .flatMap((section) => childrenOf(section, 'columns'))
        .flatMap((column) => {
            const table = textOf(column, 'table') ?? '';
            const field = textOf(column, 'field') ?? '';
            const object = objectAtTable(schema, table);
            if (!object) {
                return [notFound('table', 'CustomObject', table)];
            }
            return hasColumn(schema, object, field)
                ? []
                : [`In field: field - no CustomField named ${table}.${field} found`];
        });
};

/** `Account.Opportunities`: an object, and its child relationships from there on. */
function objectAtTable(schema: Schema, table: string): ObjectDef | undefined {
    const [base = '', ...relationships] = table.split('.');
    return relationships.reduce<ObjectDef | undefined>(
        (object, name) => object && childObject(schema, object, name),
        objectOf(schema, base)
    );
}

function childObject(schema: Schema, parent: ObjectDef, relationship: string): ObjectDef | undefined {
    const wanted = relationship.replace(/__r$/, '').toLowerCase();
    return [...schema.objects.values()].find((object) =>
        [...object.fields.values()].some(
            ({ referenceTo, childRelationshipName }) =>
                referenceTo.includes(parent.name) && childRelationshipName?.replace(/__r$/, '').toLowerCase() === wanted
        )
    );
}

/** A field, a lookup by its relationship (`Owner`), or a field over lookups (`Account.Industry`). */
function hasColumn(schema: Schema, object: ObjectDef, path: string): boolean {
    const [first = '', ...rest] = path.split('.');
    const field =
        fieldOf(object, first) ??
        [...object.fields.values()].find(
            ({ relationshipName }) => relationshipName?.toLowerCase() === first.toLowerCase()
        );
    if (rest.length === 0 || !field) {
        return field !== undefined;
    }
    return field.referenceTo.some((target) => {
        const next = objectOf(schema, target);
        return next !== undefined && hasColumn(schema, next, rest.join('.'));
    });
}

/** Elements of a report that name a column, with the element that holds the name. */
const COLUMN_PLACES: readonly (readonly [path: readonly string[], element: string])[] = [
    [['columns'], 'field'],
    [['groupingsDown'], 'field'],
    [['groupingsAcross'], 'field'],
    [['filter', 'criteriaItems'], 'column'],
    [['timeFrameFilter'], 'dateColumn'],
    [['chart'], 'groupingColumn']
];

function columnsOf(xml: XmlElement): string[] {
    return COLUMN_PLACES.flatMap(([path, element]) =>
        path
            .reduce<XmlElement[]>((elements, name) => elements.flatMap((one) => childrenOf(one, name)), [xml])
            .flatMap((found) => textOf(found, element) ?? [])
    );
}

/** A report lies in a folder and stands on a report type; columns of a custom report type are those that the type has. */
export const checkReport: Check = (component, context) => {
    const { fullName, xml } = component;
    const type = xml && textOf(xml, 'reportType');
    if (!xml || type === undefined) {
        return ['Required fields are missing: [ReportType]'];
    }
    const problems = folderProblems(fullName, 'ReportFolder', context);
    const [main = '', ...lookups] = type.split('@');
    if (!main.endsWith('__c') || main.includes('$')) {
        return [
            ...problems,
            ...platformTypeProblems(main, lookups, context.schema),
            ...ownColumnProblems(xml, context.schema)
        ];
    }
    const reportType = context.componentOf('ReportType', main.slice(0, -'__c'.length));
    return reportType?.xml
        ? [...problems, ...typeColumnProblems(xml, reportType.xml)]
        : [...problems, notFound('reportType', 'ReportType', main)];
};

/**
 * Report types that the platform makes for objects: `CustomEntity$Thing__c`, `CustomEntityCustomEntity$Plan__c$Step__c`,
 * and `…@Step__c.Person__c` where they reach over a lookup. Those without objects in their name are the platform's own.
 */
function platformTypeProblems(main: string, lookups: readonly string[], schema: Schema): string[] {
    const [, ...objects] = main.split('$');
    const custom = objects.filter((name) => name.endsWith('__c'));
    const missing = lookups.filter((path) => {
        const [objectName = '', fieldName = ''] = path.split('.');
        const object = objectOf(schema, objectName);
        return fieldName.endsWith('__c') && !(object && fieldOf(object, fieldName));
    });
    return [
        ...custom.filter((name) => !objectOf(schema, name)).map((name) => notFound('reportType', 'CustomObject', name)),
        ...missing.map((path) => notFound('reportType', 'CustomField', path))
    ];
}

/** Columns of the platform's own report types have names of their own; custom fields are named with their object. */
function ownColumnProblems(xml: XmlElement, schema: Schema): string[] {
    return columnsOf(xml).flatMap((column) => {
        const [objectName = '', fieldName = ''] = column.split('.').slice(-2);
        const object = column.endsWith('__c') && column.includes('.') ? objectOf(schema, objectName) : undefined;
        return object && !fieldOf(object, fieldName) ? [`Invalid field name: ${column}`] : [];
    });
}

/** Columns that a report brings itself: row formulas, buckets, summary formulas. */
const ownColumns = (xml: XmlElement): string[] =>
    ['customDetailFormulas', 'buckets', 'aggregates']
        .flatMap((name) => childrenOf(xml, name))
        .map((made) => (textOf(made, 'developerName') ?? '').toLowerCase());

function typeColumnProblems(xml: XmlElement, reportType: XmlElement): string[] {
    const known = new Set([
        ...ownColumns(xml),
        ...childrenOf(reportType, 'sections')
            .flatMap((section) => childrenOf(section, 'columns'))
            .map((column) => `${textOf(column, 'table') ?? ''}$${textOf(column, 'field') ?? ''}`.toLowerCase())
    ]);
    return columnsOf(xml)
        .filter((column) => column !== 'RowCount' && !known.has(column.toLowerCase()))
        .map((column) => `Invalid field name: ${column}`);
}

/** A dashboard lies in a folder and shows reports that exist, as somebody whom the org has. */
export const checkDashboard: Check = ({ fullName, xml }, context) => {
    if (!xml) {
        return ['The dashboard has no content.'];
    }
    const shown = [
        ...['leftSection', 'middleSection', 'rightSection'].flatMap((name) => childOf(xml, name) ?? []),
        ...childrenOf(xml, 'dashboardGridLayout').flatMap((grid) => childrenOf(grid, 'dashboardGridComponents'))
    ].flatMap((place) => [...childrenOf(place, 'components'), ...childrenOf(place, 'dashboardComponent')]);
    return [
        ...folderProblems(fullName, 'DashboardFolder', context),
        ...shown
            .flatMap((component) => textOf(component, 'report') ?? [])
            .filter((report) => !context.has('Report', report))
            .map((report) => notFound('report', 'Report', report)),
        ...(textOf(xml, 'dashboardType') === 'SpecifiedUser' && !textOf(xml, 'runningUser')
            ? ['Required fields are missing: [RunningUser]']
            : [])
    ];
};
