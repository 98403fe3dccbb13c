import { describe, it } from 'node:test';
import { gives, table } from './support/both-ways.ts';
import { aRecord } from './support/record.ts';

describe('texts', () => {
    it('are cut, searched and padded as the platform engine does', () => {
        // https://github.com/salesforce/formula-engine (FunctionLeft, FunctionRight, FunctionMid, FunctionFind, FunctionLpad, FunctionTrim …)
        table([
            ['LEFT("Cinder", 3)', 'Cin'],
            ['LEFT("Cinder", 99)', 'Cinder'],
            ['LEFT("Cinder", 0)', null],
            ['LEFT("Cinder", -1)', null],
            ['RIGHT("Cinder", 3)', 'der'],
            ['RIGHT("Cinder", 0)', null],
            ['MID("Cinder", 2, 3)', 'ind'],
            ['MID("Cinder", 0, 3)', 'Cin'],
            ['MID("Cinder", 9, 3)', null],
            ['LEN("Cinder")', 6],
            ['LEN("")', 0],
            ['FIND("d", "Cinder")', 4],
            ['FIND("i", "Cinder ridge", 3)', 9],
            ['FIND("D", "Cinder")', 0],
            ['FIND("", "a")', 0],
            ['LPAD("7", 3, "0")', '007'],
            ['RPAD("7", 3, "ab")', '7ab'],
            ['LPAD("1234", 2, "0")', '12'],
            ['LPAD("a", 3)', '  a'],
            ['LPAD("a", 0)', null],
            ['TRIM("  a  b ")', 'a  b'],
            ['SUBSTITUTE("a-b-c", "-", "")', 'abc'],
            ['SUBSTITUTE("aaa", "A", "x")', 'aaa'],
            ['SUBSTITUTE("aaa", "a", "")', null],
            ['UPPER("straße é")', 'STRASSE É'],
            ['LOWER("ÀB")', 'àb'],
            ['INITCAP("cinder RIDGE-power")', 'Cinder Ridge-Power'],
            ['INITCAP("İDEMPOTENT")', 'İdempotent'],
            ['REVERSE("abc")', 'cba'],
            ['ASCII("A")', 65],
            ['CHR(65)', 'A'],
            ['CHR(0)', null],
            ['UPPER("i", "tr")', 'İ']
        ]);
    });

    it('count characters, not halves of them', () => {
        table([
            ['LEN("a😀b")', 3],
            ['LEFT("😀b", 1)', '😀'],
            ['RIGHT("a😀", 1)', '😀'],
            ['MID("a😀b", 3, 1)', 'b'],
            ['REVERSE("a😀")', '😀a'],
            ['FIND("b", "😀b")', 2],
            ['ASCII("😀")', 128512]
        ]);
    });

    it('join blanks as nothing', () => {
        const record = aRecord({ Blank__c: { type: 'string', value: null } });
        table(
            [
                ['Blank__c & "a" & Blank__c', 'a'],
                ['Blank__c & Blank__c', null],
                ['"a" + Blank__c', 'a'],
                ['LEN(Blank__c & Blank__c)', 0]
            ],
            { record }
        );
        gives(Array(700).fill('"a"').join('&'), 'a'.repeat(700));
    });

    it('compare letter by letter, whatever the column says', () => {
        const record = aRecord({ Name: { type: 'string', value: 'Cinder' } });
        table(
            [
                ['Name = "Cinder"', true],
                ['Name = "cinder"', false],
                ['Name <> "cinder"', true],
                ['CASE(Name, "cinder", 1, "Cinder", 2, 3)', 2],
                ['Name < "cinder"', true],
                ['BEGINS(Name, "Cin")', true],
                ['BEGINS(Name, "cin")', false],
                ['CONTAINS(Name, "inde")', true],
                ['CONTAINS(Name, "")', true]
            ],
            { record }
        );
    });

    it('match patterns as a whole', () => {
        table([
            ['REGEX("12345", "[0-9]{5}")', true],
            ['REGEX("12345-", "[0-9]{5}")', false],
            ['REGEX("ABC", "(?i)abc")', true],
            [String.raw`REGEX("123-45", "\\d{3}-\\d{2}")`, true],
            [String.raw`REGEX("ab1", "\\p{Alpha}+\\p{Digit}")`, true],
            [String.raw`REGEX("Zoë 7€", "(\\p{L}|\\p{M}|\\p{Sc}|\\p{Z}|\\p{N})+")`, true],
            [String.raw`REGEX("a_b-1", "[\\p{Alnum}_\\-]+")`, true],
            [String.raw`REGEX("a.b", "\\Qa.b\\E")`, true],
            [String.raw`REGEX("axb", "\\Qa.b\\E")`, false],
            [String.raw`REGEX("ann@example.com", "\\A[\\w\\-\\.]+\\@\\w+\\.com\\z")`, true],
            ['REGEX("😀", ".")', true],
            ['REGEX("aa", "a*+a")', '#Error!'],
            ['REGEX("a", "(")', '#Error!']
        ]);
    });

    it('become links and pictures, with their letters made safe', () => {
        table([
            ['HYPERLINK("/a?b=1&c=2", "x < y")', '<a href="/a?b=1&amp;c=2" target="_blank">x &lt; y</a>'],
            ['HYPERLINK("/a", "b", "_self")', '<a href="/a" target="_self">b</a>'],
            ['IMAGE("/flag.gif", "green")', '<img src="/flag.gif" alt="green" border="0"/>'],
            [
                'IMAGE("/flag.gif", "green", 10, 20)',
                '<img src="/flag.gif" alt="green" style="height:10px; width:20px;" border="0"/>'
            ],
            ['"a" & BR() & "b"', 'a<br>b'],
            ['URLENCODE("a b&c/d")', 'a+b%26c%2Fd']
        ]);
    });

    it('see ids in fifteen characters', () => {
        table([
            ['OwnerId', '005000000000001'],
            ['OwnerId = "005000000000001"', true],
            ['CASESAFEID(OwnerId)', '005000000000001AAA'],
            ['CASESAFEID("00Q00000000000B")', '00Q00000000000BEAQ']
        ]);
    });
});
