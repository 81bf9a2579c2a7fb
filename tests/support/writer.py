"""Drives LibreOffice Writer for tests: opens each file of a list, does what is asked of it, saves it as a Word file.

Usage: writer.py FOLDER, in which jobs.json is a list of {"open": name, "save": name, "steps": [[step, argument, ...], ...]}.
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def setting(name, value):
    one = PropertyValue()
    one.Name = name
    one.Value = value
    return one


def connect(folder):
    pipe = "thuky" + str(os.getpid())
    program = subprocess.Popen([
        "soffice", "-env:UserInstallation=file://" + os.path.join(folder, "writer-profile"),
        "--headless", "--norestore", "--nologo", "--accept=pipe,name=" + pipe + ";urp;",
    ])
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return program, resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    raise RuntimeError("LibreOffice does not answer")


class Desk:
    def __init__(self, context):
        self.manager = context.ServiceManager
        self.context = context
        self.desktop = self.manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.dispatcher = self.manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)

    def do(self, document, command, *arguments):
        frame = document.CurrentController.Frame
        self.dispatcher.executeDispatch(frame, ".uno:" + command, "", 0, tuple(arguments))

    def author(self, given):
        provider = self.manager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", self.context)
        path = setting("nodepath", "/org.openoffice.UserProfile/Data")
        access = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", (path,))
        access.setPropertyValue("givenname", given)
        access.setPropertyValue("sn", "")
        access.commitChanges()

    def found(self, document, words):
        search = document.createSearchDescriptor()
        search.SearchString = words
        search.SearchCaseSensitive = True
        place = document.findFirst(search)
        if place is None:
            raise RuntimeError("not in the document: " + words)
        return place

    def at(self, document, words):
        """A cursor of the screen at the words, so that what follows is what a person does with keys."""
        cursor = document.CurrentController.ViewCursor
        cursor.gotoRange(self.found(document, words), False)
        return cursor

    def step(self, document, name, *arguments):
        if name == "accept":
            self.do(document, "AcceptAllTrackedChanges")
        elif name == "reject":
            self.do(document, "RejectAllTrackedChanges")
        elif name == "author":
            self.author(arguments[0])
        elif name == "track":
            document.setPropertyValue("RecordChanges", True)
        elif name == "replace":
            place = self.found(document, arguments[0])
            place.setString(arguments[1])
        elif name == "bold":
            self.found(document, arguments[0]).setPropertyValue("CharWeight", 150.0)
        elif name == "split":
            place = self.found(document, arguments[0])
            place.Text.insertControlCharacter(place.getEnd(), 0, False)
        elif name == "join":
            cursor = self.at(document, arguments[0])
            self.do(document, "GoToEndOfPara")
            self.do(document, "Delete")
        elif name == "remove":
            place = self.found(document, arguments[0])
            cursor = place.Text.createTextCursorByRange(place)
            cursor.gotoStartOfParagraph(False)
            if not cursor.gotoNextParagraph(True):
                raise RuntimeError("the last paragraph cannot be removed")
            cursor.setString("")
        elif name == "move":
            self.at(document, arguments[0])
            for _ in range(int(arguments[1])):
                self.do(document, "MoveDown")
        elif name == "append":
            place = self.found(document, arguments[0])
            cursor = place.Text.createTextCursorByRange(place.getEnd())
            cursor.gotoEndOfParagraph(False)
            cursor.Text.insertControlCharacter(cursor, 0, False)
            cursor.Text.insertString(cursor, arguments[1], False)
        elif name == "comment":
            place = self.found(document, arguments[0])
            note = document.createInstance("com.sun.star.text.textfield.Annotation")
            note.Author = arguments[1]
            note.Content = arguments[2]
            place.Text.insertTextContent(place, note, True)
        elif name == "row":
            self.at(document, arguments[0])
            self.do(document, "InsertRowsAfter")
        elif name == "no-bookmarks":
            for mark in list(document.Bookmarks.ElementNames):
                one = document.Bookmarks.getByName(mark)
                one.Anchor.Text.removeTextContent(one)
        else:
            raise RuntimeError("no such step: " + name)


def main(folder):
    with open(os.path.join(folder, "jobs.json"), encoding="utf-8") as file:
        jobs = json.load(file)
    program, context = connect(folder)
    desk = Desk(context)
    try:
        for job in jobs:
            url = uno.systemPathToFileUrl(os.path.join(folder, job["open"]))
            document = desk.desktop.loadComponentFromURL(url, "_blank", 0, (setting("Hidden", True),))
            for step in job["steps"]:
                desk.step(document, *step)
            target = uno.systemPathToFileUrl(os.path.join(folder, job["save"]))
            document.storeToURL(target, (setting("FilterName", "MS Word 2007 XML"),))
            document.close(True)
    finally:
        try:
            desk.desktop.terminate()
        except Exception:
            pass
        program.wait(60)


main(sys.argv[1])
