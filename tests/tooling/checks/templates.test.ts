import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bindingsCheck } from '../../../config/checks/templates/bindings.ts';
import { wordsCheck } from '../../../config/checks/templates/words.ts';
import { problemsIn } from '../../support/tooling/problems-in.ts';

const HTML = 'force-app/main/funnel/lwc/ribbon/ribbon.html';
const CLASS = `export default class Ribbon {
    stages = [{ key: 'a', name: 'A' }];
    title = '';
    handleClick(): void {}
}
`;
const bindings = (html: string) =>
    problemsIn(bindingsCheck, {
        'force-app/tsconfig.json': '{ "compilerOptions": { "target": "ESNext", "lib": ["ES2022"], "types": [] } }',
        [HTML.replace('.html', '.ts')]: CLASS,
        [HTML]: html
    });
const words = (html: string) => problemsIn(wordsCheck, { [HTML]: html });

describe('templates check', () => {
    it('says nothing where every binding is a member and every handler a method', async () => {
        assert.deepEqual(
            await bindings(`<template>
                <template for:each={stages} for:item="stage" for:index="position">
                    <button key={stage.key} data-position={position} onclick={handleClick} title={title}>{stage.name}</button>
                </template>
                <template lwc:if={title}>{title}</template>
            </template>`),
            []
        );
    });

    it('names misspelt bindings in texts, attributes, conditions and lists, with their line', async () => {
        const problems = await bindings(
            '<template>{titel}\n\n<p title={tile}></p>\n<template lwc:if={no}></template>\n' +
                '<template for:each={stage} for:item="s"><b key={s.key}></b></template></template>'
        );
        assert.deepEqual(
            problems.map((problem) => problem.replace(/^.*ribbon\.html:/, '')),
            ['1: {titel}', '3: {tile}', '4: {no}', '5: {stage}'].map((place) => `${place} is no member of the class`)
        );
    });

    it('names a handler that is no method', async () => {
        assert.match(
            (await bindings('<template><p onclick={title}></p></template>')).join(),
            /handler \{title\} is no method/
        );
        assert.match(
            (await bindings('<template><p onclick={handleClik}></p></template>')).join(),
            /\{handleClik\} is no member/
        );
    });

    it('does not let an item be used outside its list', async () => {
        const html =
            '<template><template for:each={stages} for:item="s"><b key={s.key}></b></template>{s.name}</template>';
        assert.match((await bindings(html)).join(), /\{s\} is no member/);
    });

    it("passes on what the platform's template parser complains of", async () => {
        assert.notDeepEqual(await bindings('<template><p></template>'), []);
    });
});

describe('words check', () => {
    it('says nothing of labels, punctuation and names that no one reads', async () => {
        assert.deepEqual(await words('<template><p class="note" data-name="x">{title} · 1</p></template>'), []);
    });

    it('names written texts and spoken attributes', async () => {
        const problems = await words(
            '<template><p>Hello</p><lightning-button label="Save"></lightning-button><b aria-label="Close"></b></template>'
        );
        assert.equal(problems.length, 3);
        assert.match(problems[0] ?? '', /the text "Hello" should be a label/);
        assert.match(problems[1] ?? '', /label "Save" should be a label/);
    });
});
