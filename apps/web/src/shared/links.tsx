import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type AnchorElementProps = Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>;

const ButtonAnchor = (props: ButtonProps & AnchorElementProps) => <Button component="a" {...props} />;
const TextAnchor = (props: AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>) => (
  <Anchor {...props} />
);

/** A link to a page that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor);
/** A link to a page in a text. */
export const TextLink = createLink(TextAnchor);
