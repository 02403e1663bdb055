import { Button, Menu } from '@mantine/core';
import { IconBuilding, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOrganizationChoice } from '../organization-choice';
import classes from './organization-switch.module.css';

/** Narrows the dashboard to one organization; not there for who sees only one. */
export function OrganizationSwitch() {
  const { t } = useTranslation();
  const { organizations, chosen, choose } = useOrganizationChoice();
  if (organizations.length < 2) return null;
  const label = chosen?.name ?? t('organizations.all');
  const entries = [{ slug: '', name: t('organizations.all') }, ...organizations];
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px={8}
          leftSection={<IconBuilding size={18} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          className={classes.button}
          aria-label={t('organizations.switch', { name: label })}
        >
          <span className={classes.label}>{label}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.list}>
        {entries.map(({ slug, name }) => (
          <Menu.Item
            key={slug}
            onClick={() => choose(slug)}
            rightSection={
              (chosen?.slug ?? '') === slug ? <IconCheck size={16} aria-label={t('organizations.chosen')} /> : null
            }
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
