import type { DefaultTexts } from './default-texts.js';

/** Consent texts a new organization starts with, in English. */
export const ENGLISH: DefaultTexts = {
  recognition: {
    title: 'Recognizing my face',
    body: `I agree that this organization recognizes me by my face.

What is stored: from pictures of my face a program computes a list of numbers, called a template. The template is stored encrypted, with the date and the quality of the picture. It is biometric data: it can tell me from other people. The pictures themselves are not kept for this; that is a separate question.

What it is used for: to check that I am the person I say I am, and to find out whether a face before a camera is mine. Each time, an entry is made in a log: when, with which result, and, if I was recognized, the numbers of that face, encrypted, so that a mistake can be corrected. Nothing is guessed about my mood, my origin or my health.

How sure it is: a program can be wrong. It may fail to recognize me, or take somebody else for me. No decision that matters to me is made by the program alone; I can always ask a person to look.

How long: the template is kept until I withdraw, until I am removed, or until the organization deletes it. Entries of the log are deleted after the time the organization has set. Backups are overwritten in their usual course.

I am free to say no. The organization offers me an equal way without my face, and I have no disadvantage from choosing it. I can withdraw at any time, as easily as I agree now, without giving a reason. My templates are then deleted at once. What was done before stays lawful.`,
  },
  attendance: {
    title: 'Recording my attendance by my face',
    body: `I agree that recognizing my face may record when I come and go.

What is stored: the date, the time and the place of the camera when I was recognized, as part of my attendance record. My face is recognized with the templates I have agreed to separately; this text adds no further data of my face.

What it is used for: to keep the attendance record that the organization has to keep anyway. It is not used to watch where I am during the day.

How sure it is: if I am not recognized, I am not counted as absent for that reason, and if the record is wrong, I can have it corrected.

How long: attendance records are kept as long as the organization's rules or the law require, whichever way they were made.

I am free to say no. The organization then records my attendance in an equal way without my face, and I have no disadvantage from it. I can withdraw at any time without giving a reason; from then on my face records nothing.`,
  },
  'sign-in': {
    title: 'Signing in with my face',
    body: `I agree that I may sign in to my account with my face.

What is stored: nothing further of my face. The templates I have agreed to separately are compared with the picture of the camera each time I sign in with it. The time and the result are logged, to notice attacks.

What it is used for: to open my own account, and nothing else.

How sure it is: a face is not a secret. Somebody who looks very much like me, or a very good imitation, could be taken for me. That is why important changes need another proof as well, such as a code or a passkey.

How long: until I withdraw. Entries of the log are deleted after the time the organization has set.

I am free to say no. A password, a passkey or a code always opens my account as well, with the same rights. I can withdraw at any time without giving a reason; signing in with my face is then off at once.`,
  },
  'picture-storage': {
    title: 'Keeping pictures of my face',
    body: `I agree that the pictures my templates were made of are kept.

What is stored: the pictures of my face that were taken or uploaded for enrollment, encrypted, without the place and the device they were taken with.

What it is used for: to make new templates when a better program is introduced, so that I need not come again, and so that authorized staff can see what I was enrolled with. Each look at a picture is logged. The pictures are not passed on and not used to train programs.

How long: until I withdraw, until I withdraw my consent to recognition, until I am removed, or until the organization deletes them. Backups are overwritten in their usual course.

I am free to say no. I can then be recognized just as well; only when the program is replaced I may be asked for new pictures. I have no disadvantage from it. I can withdraw at any time without giving a reason; the pictures are then deleted at once.`,
  },
};
