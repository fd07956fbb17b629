variable "public" {
  type    = bool
  default = true
}

variable "encrypted" {
  type    = bool
  default = false
}

variable "ports" {
  type    = list(number)
  default = [22]
}

variable "days" {
  type    = number
  default = 0
}

resource "aws_db_instance" "this" {
  identifier              = "orders"
  engine                  = "mysql"
  instance_class          = "db.t4g.micro"
  publicly_accessible     = var.public
  storage_encrypted       = var.encrypted
  backup_retention_period = var.days
}

resource "aws_security_group" "this" {
  name = "orders"

  dynamic "ingress" {
    for_each = var.ports

    content {
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}
