import { Text, Textarea } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { addedText, addedValues, type AddedField, type FieldInputProps } from '../extensions';
import type { Column } from './data-table';
import { Panel } from './panel';

/** For a form of ours that is none of Mantine's: what its added fields hold. */
export function useAddedForm(fields: readonly AddedField[], row?: object | null) {
  return useForm({ initialValues: addedValues(fields, row) });
}

/** Fields of extensions, at the end of a form of ours. */
export function AddedFields<Values extends object>(props: {
  fields: readonly AddedField[];
  form: UseFormReturnType<Values>;
}) {
  return props.fields.map(({ name, label, Input = TextInput }) => {
    const { value, onChange, error } = props.form.getInputProps(name);
    return <Input key={name} label={addedText(label)} value={String(value ?? '')} onChange={onChange} error={error} />;
  });
}

function TextInput(props: FieldInputProps) {
  return <Textarea {...props} onChange={(event) => props.onChange(event.currentTarget.value)} autosize minRows={2} />;
}

/** What fields of extensions say of a row, among its other facts. */
export function addedFacts(fields: readonly Pick<AddedField, 'name' | 'label'>[], row: object | null | undefined) {
  const values = addedValues(fields, row);
  return fields.map(({ name, label }) => ({ label: addedText(label), value: values[name] || '–' }));
}

/** The same, as columns of a table. */
export function addedColumns<Row extends object>(fields: readonly AddedField[]): Column<Row>[] {
  return fields.map(({ name, label }) => ({
    key: name,
    header: addedText(label),
    cell: (row) => addedValues(fields, row)[name] || '–',
    hideOnPhone: true,
  }));
}

/** What fields of extensions say of a row, as far as they say anything. */
export function AddedPanels({ fields, row }: { fields: readonly AddedField[]; row: object }) {
  const values = addedValues(fields, row);
  return fields
    .filter(({ name }) => values[name])
    .map(({ name, label }) => (
      <Panel key={name} title={addedText(label)}>
        <Text style={{ whiteSpace: 'pre-wrap' }}>{values[name]}</Text>
      </Panel>
    ));
}
