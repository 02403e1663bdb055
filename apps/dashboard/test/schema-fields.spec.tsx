import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { SchemaFields, type SchemaValues } from '../src/shared/ui/schema-fields';

const schema = {
  type: 'object',
  properties: {
    keep: { type: 'boolean', title: 'Keep the configuration', default: true },
    slot: { type: 'string', enum: ['a', 'b'], title: 'Slot', default: 'a' },
    tries: { type: 'integer', title: 'Tries', minimum: 1 },
    note: { type: 'string', title: 'Note', description: 'For the log of the device' },
  },
};

const label = 'Options';
const errors = ['Not so.', 'The option "tries" must be >= 1.'];

/** Shows what was chosen below the form. */
function Form() {
  const [values, setValues] = useState<SchemaValues>({});
  return (
    <MantineProvider>
      <SchemaFields schema={schema} label={label} values={values} onChange={setValues} errors={errors} />
      <output>{JSON.stringify(values)}</output>
    </MantineProvider>
  );
}

it('makes a field of each option that a schema describes, and leaves out what nobody touched', async () => {
  const user = userEvent.setup();
  render(<Form />);
  const chosen = () => JSON.parse(screen.getByRole('status').textContent!) as SchemaValues;
  expect(chosen()).toEqual({});
  // A sentence about one option stands there, any other above them all.
  screen.getByText('Not so.');
  const describedBy = screen.getByRole('textbox', { name: 'Tries' }).getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(describedBy)?.textContent).toBe('The option "tries" must be >= 1.');
  // What the device gets unless something else is chosen.
  expect(screen.getByRole('combobox', { name: 'Slot' })).toHaveProperty('value', 'a');

  const keep = screen.getByRole('checkbox', { name: 'Keep the configuration' });
  expect(keep).toHaveProperty('checked', true);
  await user.click(keep);
  await user.click(screen.getByRole('combobox', { name: 'Slot' }));
  await user.click(await screen.findByRole('option', { name: 'b', hidden: true }));
  await user.type(screen.getByRole('textbox', { name: 'Tries' }), '3');
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'x');
  expect(chosen()).toEqual({ keep: false, slot: 'b', tries: 3, note: 'x' });

  await user.clear(screen.getByRole('textbox', { name: 'Note' }));
  await user.clear(screen.getByRole('textbox', { name: 'Tries' }));
  expect(chosen()).toEqual({ keep: false, slot: 'b' });
});
