import type { Note } from './models.ts';

const LIMITS: Readonly<Record<string, string>> = {
    longText: 'formulas cannot read long text areas',
    responses: 'formulas of a lead do not see its campaign responses',
    tooManyLookups: 'formulas of an object follow 15 lookups at most'
};

/** What was left out, or is worth knowing, as a sentence for an administrator. */
export function noteText(note: Note): string {
    const { code, subject, other = '', count = 0, most = 0, reason = '' } = note;
    const definition = `The definition ${subject} cannot be published`;
    switch (code) {
        case 'unknownRecordType':
            return `The mapping of "${subject}" for the record type ${other} was left out: the org has no such record type.`;
        case 'stageRetired':
            return `"${subject}" is mapped to a stage that is not active: its records are published as not mapped. Map it to an active stage.`;
        case 'twoMappings':
            return `"${subject}"${other ? ` (record type ${other})` : ''} has two mappings that say different things. Keep one of them, and publish again.`;
        case 'sameNumber':
            return `The stages ${subject} and ${other} have the same place in the order (${count}). Give each its own, and publish again.`;
        case 'name':
            return `${definition}: its key makes no name of a field. Keys of up to ${most} letters, digits and single underscores do; the next version can have such a key.`;
        case 'unknownField':
            return `${definition}: criterion ${count} asks for ${other}, which is no field of leads, or you may not see it.`;
        case 'brokenRule':
            return `${definition}: criterion ${count} does not fit its field any more ("${other}"). Agree a new version.`;
        case 'brokenLogic':
            return `${definition}: its filter logic cannot be read at "${other}". Agree a new version.`;
        case 'limit':
            return `${definition}: ${LIMITS[reason] ?? `formulas cannot say this (${reason})`}${count > 0 ? ` (criterion ${count}, ${other})` : ''}. Pages of the funnel can; reports and list views cannot.`;
        case 'notInFormulas':
            return `${definition}: the platform keeps ${other} from formulas (criterion ${count}).`;
        case 'circle':
            return `${definition}: it asks, through ${other}, for itself. Break the circle in a new version.`;
        case 'restsOn':
            return `${definition}: it asks for ${other}, which cannot be published.`;
        case 'always':
            return `Every lead meets ${subject}: its criteria exclude nothing.`;
        case 'never':
            return `No lead can meet ${subject}: its criteria contradict each other.`;
        case 'refusedByOrg':
            return `${whatIs(subject)} cannot be published: the org refused it (${other}).`;
        case 'tooLong':
            return `${whatIs(subject)} cannot be published: the formula would have ${count} characters, and ${most} are the most. Fewer values or criteria, or shorter names, make it fit.`;
        case 'tooLarge':
            return `${whatIs(subject)} cannot be published: the platform would make about ${count} characters of the formula, and ${most} are the most. Fewer values or criteria make it fit.`;
    }
}

const whatIs = (subject: string): string =>
    /^[A-Z]/.test(subject) ? `The stages of ${subject}` : `The definition ${subject}`;
