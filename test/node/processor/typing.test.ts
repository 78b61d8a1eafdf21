import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { typeCode, typeExpiry, typeNumber, typeZip, type Formatter } from '../../../mock-server/card-frame/typing.ts';

/** Writes the cursor as `|`, as in `4242 4|242`. */
const show = ({ value, caret }: { value: string; caret: number }) => `${value.slice(0, caret)}|${value.slice(caret)}`;
const at = (text: string) => ({ value: text.replace('|', ''), caret: text.indexOf('|') });

/** What a field shows after keys were pressed in it one by one. `<` is Backspace and `>` is Delete. */
function press(format: Formatter, keys: string, start = '|'): string {
  let field = at(start);
  for (const key of keys) {
    const before = field.value;
    const head = before.slice(0, field.caret);
    const tail = before.slice(field.caret);
    if (key === '<') {
      const value = head.slice(0, -1) + tail;
      const caret = Math.max(head.length - 1, 0);
      field = format({ value, caret, before, inputType: 'deleteContentBackward' });
    } else if (key === '>') {
      const value = head + tail.slice(1);
      field = format({ value, caret: head.length, before, inputType: 'deleteContentForward' });
    } else {
      field = format({ value: head + key + tail, caret: head.length + 1, before, inputType: 'insertText' });
    }
  }
  return show(field);
}

function paste(format: Formatter, value: string): string {
  return show(format({ value, caret: value.length, before: '', inputType: 'insertFromPaste' }));
}

test('a card number falls into the groups of its brand', () => {
  assert.equal(press(typeNumber, '4242424242424242'), '4242 4242 4242 4242|');
  assert.equal(press(typeNumber, '378282246310005'), '3782 822463 10005|');
  assert.equal(paste(typeNumber, '4242-4242-4242-4242'), '4242 4242 4242 4242|');
  assert.equal(paste(typeNumber, 'number: 4242 4242'), '4242 4242|');
});

test('a digit typed in the middle leaves the cursor behind it', () => {
  assert.equal(press(typeNumber, '9', '4242 4|242'), '4242 49|24 2');
  assert.equal(press(typeNumber, '99', '42|42 4242'), '4299| 4242 42');
});

test('deleting at a gap takes the digit beside the gap', () => {
  assert.equal(press(typeNumber, '<', '4242 |1234'), '424|1 234');
  assert.equal(press(typeNumber, '>', '4242| 1234'), '4242| 234');
  assert.equal(press(typeNumber, '<<<<<<<<<', '4242 1234|'), '|');
  assert.equal(press(typeNumber, '>>>>>>>>>', '|4242 1234'), '|');
});

test('an expiration date gets its slash and its zero by itself', () => {
  assert.equal(press(typeExpiry, '1227'), '12 / 27|');
  assert.equal(press(typeExpiry, '12/27'), '12 / 27|');
  assert.equal(press(typeExpiry, '122027'), '12 / 2027|');
  assert.equal(press(typeExpiry, '1/27'), '01 / 27|');
  assert.equal(press(typeExpiry, '527'), '05 / 27|');
  assert.equal(press(typeExpiry, '5/27'), '05 / 27|');
  assert.equal(press(typeExpiry, '12/'), '12 / |');
  assert.equal(press(typeExpiry, '12/<'), '12|');
  assert.equal(press(typeExpiry, '122<'), '12|');
  assert.equal(press(typeExpiry, '1227<<<<'), '|');
  assert.equal(paste(typeExpiry, '12/2027'), '12 / 2027|');
});

test('a security code is at most four digits, a ZIP code at most nine', () => {
  assert.equal(press(typeCode, '12a345'), '1234|');
  assert.equal(press(typeZip, '60601'), '60601|');
  assert.equal(press(typeZip, '606011234'), '60601-1234|');
  assert.equal(press(typeZip, '60601-1234<<<<'), '60601|');
});

const fields = { typeNumber, typeCode, typeZip };
for (const [name, format] of Object.entries(fields)) {
  test(`${name}: the digits stay in their order and the cursor behind the same digit, whatever is typed`, () => {
    const text = fc.stringMatching(/^[\d /x-]{0,30}$/);
    fc.assert(
      fc.property(text, fc.nat(30), (value, position) => {
        const caret = Math.min(position, value.length);
        const digits = value.replace(/\D/g, '');
        const typed = format({ value, caret, before: '', inputType: 'insertText' });
        const kept = typed.value.replace(/\D/g, '');
        const before = value.slice(0, caret).replace(/\D/g, '').length;
        assert(digits.startsWith(kept));
        assert.equal(typed.value.slice(0, typed.caret).replace(/\D/g, '').length, Math.min(before, kept.length));
        assert.deepEqual(format({ ...typed, before: '', inputType: 'insertText' }), typed);
      }),
    );
  });
}

test('every single deletion takes at most one digit, and enough of them empty the field', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,19}$/), fc.nat(22), fc.constantFrom('<', '>'), (digits, position, key) => {
      const full = paste(typeNumber, digits).replace('|', '');
      const caret = Math.min(position, full.length);
      const after = press(typeNumber, key, `${full.slice(0, caret)}|${full.slice(caret)}`);
      const left = after.replace(/\D/g, '').length;
      assert(left === digits.length || left === digits.length - 1);
      assert.equal(press(typeNumber, '<'.repeat(40), `${full}|`), '|');
    }),
  );
});
