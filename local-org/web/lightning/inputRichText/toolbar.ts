/** A button of the editor's toolbar. */
export interface Tool {
    /** What `document.execCommand` calls it. */
    readonly command: string;
    readonly argument?: string;
    readonly icon: string;
    readonly label: string;
}

export interface ToolGroup {
    /** As `disabled-categories` names it. */
    readonly category: string;
    readonly tools: readonly Tool[];
}

export const TOOL_GROUPS: readonly ToolGroup[] = [
    {
        category: 'FORMAT_TEXT',
        tools: [
            { command: 'bold', icon: 'utility:bold', label: 'Bold' },
            { command: 'italic', icon: 'utility:italic', label: 'Italic' },
            { command: 'underline', icon: 'utility:underline', label: 'Underline' },
            { command: 'strikeThrough', icon: 'utility:strikethrough', label: 'Strikethrough' }
        ]
    },
    {
        category: 'FORMAT_BODY',
        tools: [
            { command: 'insertUnorderedList', icon: 'utility:richtextbulletedlist', label: 'Bulleted List' },
            { command: 'insertOrderedList', icon: 'utility:richtextnumberedlist', label: 'Numbered List' },
            { command: 'indent', icon: 'utility:richtextindent', label: 'Indent' },
            { command: 'outdent', icon: 'utility:richtextoutdent', label: 'Outdent' }
        ]
    },
    {
        category: 'ALIGN_TEXT',
        tools: [
            { command: 'justifyLeft', icon: 'utility:left_align_text', label: 'Left Align' },
            { command: 'justifyCenter', icon: 'utility:center_align_text', label: 'Center Align' },
            { command: 'justifyRight', icon: 'utility:right_align_text', label: 'Right Align' }
        ]
    },
    { category: 'INSERT_CONTENT', tools: [{ command: 'createLink', icon: 'utility:link', label: 'Link' }] },
    {
        category: 'REMOVE_FORMATTING',
        tools: [{ command: 'removeFormat', icon: 'utility:remove_formatting', label: 'Remove formatting' }]
    }
];

/** Formats of `setFormat`, and the commands that bring them. */
export const FORMAT_COMMANDS: Readonly<Record<string, string>> = {
    bold: 'bold',
    italic: 'italic',
    underline: 'underline',
    strike: 'strikeThrough',
    font: 'fontName',
    size: 'fontSize',
    color: 'foreColor',
    background: 'hiliteColor',
    link: 'createLink'
};

const ALIGN: Readonly<Record<string, string>> = { left: 'justifyLeft', center: 'justifyCenter', right: 'justifyRight' };
const LIST: Readonly<Record<string, string>> = { bullet: 'insertUnorderedList', ordered: 'insertOrderedList' };

/** The command of a format that has one for each of its values. */
export const commandOf = (format: string, value: unknown): string | undefined =>
    ({ align: ALIGN, list: LIST })[format]?.[String(value)] ?? FORMAT_COMMANDS[format];
