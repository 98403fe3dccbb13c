import { LightningElement, api } from 'lwc';
import { studioLabels as labels } from 'c/leadStudioLabels';
import type { CalendarChoice } from 'c/leadStudioData';
import { TEXT_PARTS } from 'c/leadStudioModel';
import type { StoredVersion, TextPart } from 'c/leadStudioModel';
import { calendarText, criterionText, PART_LABELS, partText } from 'c/leadStudioWords';
import type { Telling } from 'c/leadStudioWords';

const LEFT_OUT: ReadonlySet<TextPart> = new Set<TextPart>(['name']);

/** A version as it is read: rule in words, what is agreed, what is different from the one in force. */
export default class LeadVersionPanel extends LightningElement {
    @api version!: StoredVersion;
    @api inForce: StoredVersion | undefined;
    @api calendars: readonly CalendarChoice[] = [];
    @api telling!: Telling;

    labels = labels;

    get criteria(): { key: number; text: string }[] {
        return this.version.content.criteria.map((criterion, index) => ({
            key: index + 1,
            text: criterionText(criterion, this.telling)
        }));
    }

    get facts(): { key: string; name: string; text: string }[] {
        const { content } = this.version;
        return TEXT_PARTS.filter((part) => !LEFT_OUT.has(part) && (content[part] !== '' || part === 'calendarId')).map(
            (part) => ({ key: part, name: PART_LABELS[part], text: this.factText(part) })
        );
    }

    factText(part: TextPart): string {
        const { content } = this.version;
        const text = partText(part, content[part], this.telling);
        const calendar = part === 'calendarId' && this.calendars.find(({ id }) => id === content.calendarId);
        return calendar ? `${text}: ${calendarText(calendar)}` : text;
    }

    get formerContent(): StoredVersion['content'] | undefined {
        return this.inForce && this.inForce.id !== this.version.id && this.version.status === 'Proposed'
            ? this.inForce.content
            : undefined;
    }
}
