import { Checkbox, Input, NumberInput, Select, Stack, TextInput } from '@mantine/core';

export type SchemaValue = boolean | number | string;
/** What a person chose; what nobody touched is missing, for its default to hold. */
export type SchemaValues = Readonly<Record<string, SchemaValue>>;

interface Property {
  readonly type?: unknown;
  readonly title?: string;
  readonly description?: string;
  readonly default?: SchemaValue;
  readonly enum?: readonly SchemaValue[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

interface SchemaFieldsProps {
  /** JSON schema of an object of booleans, numbers and texts. */
  schema: Readonly<Record<string, unknown>>;
  label: string;
  values: SchemaValues;
  onChange: (values: SchemaValues) => void;
  /** Sentences of the server; one that names an option in quotes stands at its field. */
  errors?: readonly string[] | undefined;
}

/** A form for options that this dashboard does not know: their schema says all there is to say. */
export function SchemaFields({ schema, label, values, onChange, errors = [] }: SchemaFieldsProps) {
  const set = (key: string, value: SchemaValue | undefined) => {
    const { [key]: _, ...others } = values;
    onChange(value === undefined ? others : { ...others, [key]: value });
  };
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Property>);
  const about = (key: string) => errors.filter((sentence) => sentence.includes(`"${key}"`));
  const rest = errors.filter((sentence) => !properties.some(([key]) => about(key).includes(sentence)));
  return (
    <Input.Wrapper label={label} error={rest.join(' ') || undefined} labelElement="div">
      <Stack gap="sm" mt={6}>
        {properties.map(([key, property]) => (
          <SchemaField
            key={key}
            name={key}
            property={property}
            value={values[key]}
            onChange={(value) => set(key, value)}
            error={about(key).join(' ') || undefined}
          />
        ))}
      </Stack>
    </Input.Wrapper>
  );
}

interface SchemaFieldProps {
  name: string;
  property: Property;
  value: SchemaValue | undefined;
  onChange: (value: SchemaValue | undefined) => void;
  error: string | undefined;
}

function SchemaField({ name, property, value, onChange, error }: SchemaFieldProps) {
  const words = { label: property.title ?? name, description: property.description, error };
  const placeholder = property.default === undefined ? undefined : String(property.default);
  if (property.type === 'boolean') {
    return (
      <Checkbox
        {...words}
        checked={(value ?? property.default) === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  if (property.enum) {
    const choices = property.enum;
    const chosen = value ?? property.default;
    return (
      <Select
        {...words}
        clearable={property.default === undefined}
        allowDeselect={property.default === undefined}
        data={choices.map(String)}
        value={chosen === undefined ? null : String(chosen)}
        onChange={(text) => onChange(choices.find((choice) => String(choice) === text))}
      />
    );
  }
  if (property.type === 'integer' || property.type === 'number') {
    return (
      <NumberInput
        {...words}
        placeholder={placeholder}
        min={property.minimum}
        max={property.maximum}
        allowDecimal={property.type === 'number'}
        value={typeof value === 'number' ? value : ''}
        onChange={(number) => onChange(typeof number === 'number' ? number : undefined)}
      />
    );
  }
  return (
    <TextInput
      {...words}
      placeholder={placeholder}
      maxLength={property.maxLength}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  );
}
