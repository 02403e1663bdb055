import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { chooseLanguage, languages, type Language } from '../../../shared/i18n';
import { notifyProblem } from '../../../shared/ui/notify';
import { useLogout } from '../api/session.mutations';
import { useMe } from '../api/session.queries';
import classes from './person-menu.module.css';

export function PersonMenu() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const logout = useLogout();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px={8}
          leftSection={<IconUserCircle size={20} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          className={classes.button}
        >
          <span className={classes.name}>{me.username}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={paths.profile} leftSection={<IconUserCircle size={18} aria-hidden />}>
          {t('session.profile')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('session.language')}</Menu.Label>
        {(Object.keys(languages) as Language[]).map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            rightSection={
              i18n.language === language ? <IconCheck size={16} aria-label={t('session.languageInUse')} /> : null
            }
            onClick={() => void chooseLanguage(language).catch(notifyProblem)}
          >
            {languages[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => logout.mutate()}>
          {t('session.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
