// npm run pictures: takes anew the pictures that the tests compare with, where they differ, and
// those of docs/pictures.
import { requireNode } from './command/node-version.mjs'

requireNode()
import('./command/pictures.mjs').then(({ takePictures }) => takePictures())
