/** Changes, faults and moves of the set-up in words. */
import { fill, formatNumber, plural } from 'c/formatting';
import { EVIDENCE } from 'c/funnelCustomerModel';
import { funnelLabels } from 'c/funnelLabels';
import type { Place } from 'c/funnelModel';
import type { Change, Fault, FaultCode, FieldChange, OrgValue, Preview, SetupState } from 'c/funnelSetupModel';
import { setupFileLabels as words } from 'c/setupFileLabels';
import { setupLabels as labels } from 'c/setupLabels';
import { evidenceText, stepText } from 'c/valueLabels';

const FAULTS: Readonly<Record<FaultCode, string>> = {
    noJson: labels.faultNoJson,
    wrongFormat: labels.faultWrongFormat,
    notWhole: labels.faultNotWhole,
    badKey: labels.faultBadKey,
    sameKey: labels.faultSameKey,
    noName: labels.faultNoName,
    noOwner: labels.faultNoOwner,
    badSequence: labels.faultBadSequence,
    sameSequence: labels.faultSameSequence,
    badDays: labels.faultBadDays,
    badObject: labels.faultBadObject,
    badEvidence: labels.faultBadEvidence,
    badRecordType: labels.faultBadRecordType,
    badStep: labels.faultBadStep,
    twice: labels.faultTwice,
    noStage: labels.faultNoStage,
    unknownStage: labels.faultUnknownStage,
    retiredStage: labels.faultRetiredStage,
    leftWithStage: labels.faultLeftWithStage,
    noStages: labels.faultNoStages,
    unknownProperty: words.faultUnknownProperty,
    badProperty: words.faultBadProperty,
    tooLong: words.faultTooLong,
    owedNoName: words.faultOwedNoName,
    owedByNobody: words.faultOwedByNobody,
    owedNowhere: words.faultOwedNowhere,
    owedBadDays: words.faultOwedBadDays,
    owedBadLink: words.faultOwedBadLink,
    owedTwice: words.faultOwedTwice,
    owedAtRetired: words.faultOwedAtRetired,
    unknownUser: words.faultUnknownUser
};

export const faultText = ({ code, names }: Fault): string => fill(FAULTS[code], ...names);

export function placeText(place: Place): string {
    if (place.kind === 'stage') {
        return place.stage.name;
    }
    return place.kind === 'left' ? funnelLabels.setupLeft : funnelLabels.setupNone;
}

const FIELDS: Readonly<Record<FieldChange['field'], string>> = {
    name: labels.fieldName,
    sequence: labels.fieldSequence,
    owner: labels.fieldOwner,
    isActive: labels.fieldActive,
    meaning: labels.fieldMeaning,
    marketingOwes: labels.fieldMarketingOwes,
    salesOwes: labels.fieldSalesOwes,
    targetDays: labels.fieldTargetDays,
    place: labels.fieldPlace,
    sellingStep: labels.fieldStep,
    from: words.fieldFrom,
    owedAt: words.fieldOwedAt,
    topic: words.fieldTopic,
    details: words.fieldDetails,
    link: words.fieldLink,
    dueDays: words.fieldDueDays,
    responsible: words.fieldResponsible
};

/** One record that changes. */
export interface ChangeLine {
    readonly key: string;
    readonly name: string;
    readonly fields: readonly { readonly key: string; readonly text: string }[];
}

/** @param states the set-up before and after: keys of stages are told by their names */
export function changeLines(changes: readonly Change[], ...states: readonly SetupState[]): ChangeLine[] {
    const names = new Map(states.flatMap(({ stages }) => stages.map(({ key, name }) => [key.toLowerCase(), name])));
    return changes.map(({ kind, key, name, before, fields }) => ({
        key: `${kind} ${key}`,
        name: before ? name : fill(labels.changeNew, name),
        fields: fields.map((change) => ({
            key: change.field,
            text: fill(
                labels.changeField,
                FIELDS[change.field],
                valueText(change.field, change.from, names),
                valueText(change.field, change.to, names)
            )
        }))
    }));
}

function valueText(field: FieldChange['field'], value: string, names: ReadonlyMap<string, string>): string {
    if (value === '') {
        return labels.nothing;
    }
    if (field === 'isActive') {
        return value === 'true' ? labels.yes : labels.no;
    }
    if (field === 'place') {
        return value === 'LEFT' ? funnelLabels.setupLeft : (names.get(value) ?? value);
    }
    if (field === 'owedAt') {
        return names.get(value) ?? value;
    }
    if (field === 'owner' || field === 'from') {
        return ownerText(value);
    }
    return field === 'sellingStep' ? stepText(value) : value;
}

/** A value as the org calls it; evidence is no value of the org's. */
export const orgValueText = ({ source, label }: OrgValue): string =>
    source.field === EVIDENCE.field ? evidenceText(label) : label;

const ownerText = (owner: string): string =>
    ({ Marketing: funnelLabels.marketing, Sales: funnelLabels.sales, Shared: funnelLabels.shared })[owner] ?? owner;

export interface PreviewText {
    readonly heading: string;
    readonly moves: readonly { readonly key: string; readonly text: string }[];
    readonly owners: string;
}

export function previewText({ moves, records, ownerRecords }: Preview): PreviewText {
    const counted = moves.filter(({ value }) => (value.count ?? 0) > 0);
    return {
        heading:
            records === 0
                ? labels.previewNothing
                : plural(records, { one: labels.previewOne, other: labels.previewOther }),
        moves: counted.map(({ value, from, to }) => ({
            key: `${value.source.object} ${value.source.recordType} ${value.source.value}`,
            text: fill(
                labels.previewMove,
                orgValueText(value),
                formatNumber(value.count ?? 0),
                placeText(from),
                placeText(to)
            )
        })),
        owners: ownerRecords === 0 ? '' : fill(labels.previewOwner, formatNumber(ownerRecords))
    };
}

export const countOfChanges = (count: number): string =>
    plural(count, { one: labels.changeOne, other: labels.changeOther });
