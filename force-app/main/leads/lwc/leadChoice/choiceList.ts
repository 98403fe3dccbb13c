export interface ChoiceOption {
    readonly value: string;
    readonly label: string;
    /** As it is shown once it is chosen; default: the label. */
    readonly full?: string;
}

export interface ChoiceGroup {
    /** Empty: no heading. */
    readonly name: string;
    readonly options: readonly ChoiceOption[];
}

export interface Line {
    readonly key: string;
    readonly heading: string;
    readonly option: ChoiceOption | undefined;
    readonly isActive: boolean;
    readonly selected: 'true' | 'false';
    readonly style: string;
    readonly isChosen: boolean;
}

interface FullOption extends ChoiceOption {
    readonly full: string;
}

export const optionsIn = (groups: readonly ChoiceGroup[]): FullOption[] =>
    groups.flatMap(({ options }) => options.map((option) => ({ ...option, full: option.full ?? option.label })));

const wordsIn = (text: string): string[] => text.toLowerCase().split(/[\s:()]+/);

/** Whether every word that was typed begins a word of the text, or (more widely) is somewhere in it. */
const fits = (text: string, typed: string, isWide: boolean): boolean =>
    wordsIn(typed).every((word) =>
        isWide ? text.toLowerCase().includes(word) : wordsIn(text).some((one) => one.startsWith(word))
    );

/** What begins with what was typed; only where there is nothing such, what holds it somewhere. */
function fitting(groups: readonly ChoiceGroup[], typed: string): ChoiceGroup[] {
    const found = [false, true].map((isWide) =>
        groups.map(({ name, options }) => ({
            name,
            options: options.filter(({ label, full = label }) => fits(`${name} ${full}`, typed, isWide))
        }))
    );
    return found.find((all) => all.some(({ options }) => options.length > 0)) ?? [];
}

/** Lines of the list: groups whose name or entries hold what was typed. */
export function linesOf(
    groups: readonly ChoiceGroup[],
    typed: string,
    values: readonly string[],
    active: number
): Line[] {
    let position = -1;
    return fitting(groups, typed).flatMap(({ name, options }, group) => {
        const heading: Line[] =
            options.length > 0 && name !== ''
                ? [
                      {
                          key: `group-${group}`,
                          heading: name,
                          option: undefined,
                          isActive: false,
                          selected: 'false',
                          style: 'heading',
                          isChosen: false
                      }
                  ]
                : [];
        const lines = options.map((option, index): Line => {
            position += 1;
            const isChosen = values.includes(option.value);
            const isActive = position === active;
            return {
                key: `option-${group}-${index}`,
                heading: '',
                option,
                isActive,
                selected: isChosen ? 'true' : 'false',
                style: isActive ? 'option active' : 'option',
                isChosen
            };
        });
        return [...heading, ...lines];
    });
}

/** The next place in the list, round its ends. */
export function moved(active: number, key: string, count: number): number {
    if (count === 0) {
        return -1;
    }
    if (active < 0) {
        return key === 'ArrowDown' ? 0 : count - 1;
    }
    return (active + (key === 'ArrowDown' ? 1 : -1) + count) % count;
}
